import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../../src/templates/read';
import { write } from '../../../src/templates/write';
import { FORMATS } from '../../../src/words/export';
import { foundOf, hostilePlan, textsOf } from './plans';

/** Hostile values that are written and read again; the figure of the project is 100,000. */
const VALUES = Number(process.env.HOSTILE ?? 6_000);

describe('what is written', () => {
  it.each(FORMATS)('%s gives back every hostile value, and runs none', (format) => {
    let values = 0;
    for (let seed = 1; values < VALUES / FORMATS.length; seed += 1)
      fc.assert(
        fc.property(hostilePlan, (plan) => {
          const written = write(plan, format);
          if (!written.ok) throw new Error(written.problem.code);
          const read = readTemplate(written.text);
          if (!read.ok) throw new Error(`${JSON.stringify(read.problem)}\n${written.text}`);
          expect(read.roles).toEqual(plan.roles.map(foundOf));
          values += textsOf(plan.roles) + plan.review.length;
        }),
        { numRuns: 20, seed },
      );
    console.log(`Figure: hostile values in ${format}, ${values} written and read, 0 changed`);
  });
});
