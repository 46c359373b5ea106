// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { diagnose, diagnosePage, diagnoseWays } from '../../../content-scripts/form/diagnosis';
import { FIELDS } from '../../../content-scripts/pages/aws/fields';
import { readDiagnostics } from '../../../scripts/read-diagnostics';
import { Diagnosis } from '../../../src/platform/messages/diagnosis';

// jsdom draws nothing: what counts as drawn there is what is not `hidden`.
beforeEach(() => {
  Element.prototype.checkVisibility = function visible(this: Element): boolean {
    return this.closest('[hidden]') === null;
  };
  document.documentElement.lang = '';
  document.documentElement.className = '';
});

const report = (): Diagnosis => ({
  host: 'region',
  partition: 'aws',
  region: 'us-east-1',
  page: 'create-role',
  ...diagnosePage(),
  fields: Object.values(FIELDS).map(diagnose),
  ms: { look: 1, age: 2 },
});

/** Values that belong to somebody: as long as the shortest of them, a bucket's name of three characters aside. */
const secret = fc.oneof(
  fc.stringMatching(/^\d{12}$/),
  fc.stringMatching(/^logzio:aws:extid:[a-z0-9]{17}$/),
  fc.stringMatching(/^[a-z][a-z0-9-]{8,40}[a-z0-9]$/),
);

describe('diagnostics', () => {
  it('hold nothing of what the page says, wherever it stands', () => {
    fc.assert(
      fc.property(secret, fc.stringMatching(/^[a-z]{3,6}$/), (value, word) => {
        document.documentElement.lang = value;
        const element = /^[a-z][a-z0-9-]*$/.test(value) ? `${value}-x` : 'my-box';
        const box = (more: object): HTMLInputElement => Object.assign(document.createElement('input'), more);
        const own = document.createElement(element);
        own.append(box({ name: `accountId-${value}`, value, placeholder: value, id: value }));
        const label = document.createElement('label');
        label.append(`Account ID ${value}`, box({ type: 'text', className: `awsui_input_${value}` }));
        const button = document.createElement('button');
        button.append(`Next (${value})`);
        button.setAttribute('data-testid', value);
        const main = document.createElement('main');
        main.append(own, label, button, value, word);
        main.setAttribute('aria-label', value);
        document.title = value;
        document.body.replaceChildren(main);
        const text = JSON.stringify(report());
        expect(text).not.toContain(value);
      }),
      { numRuns: 25 },
    );
  });

  it('say which way finds a field, and the script says which way fails', () => {
    document.documentElement.lang = 'pt';
    document.documentElement.className = 'translated-ltr';
    document.body.innerHTML =
      '<main><div class="awsui_input_2rhyz_6h9hu_145"><p>Accointo</p><input name="accountId"></div></main>';
    const one = report();
    expect(one).toMatchObject({
      language: 'pt',
      translated: true,
      generation: 'cloudscape',
      cloudscape: { input: ['2rhyz_6h9hu'] },
      editor: 'none',
    });
    const field = one.fields.find(({ field: name }) => name === 'Account ID');
    expect(field?.chosen).toBe(true);
    expect(field?.ways.map(({ found }) => found)).toEqual([0, 0, 1, 0]);
    expect(Diagnosis.safeParse(one).success).toBe(true);

    const lines = readDiagnostics(JSON.stringify({ rolebridge: '0.1.0', ...one }));
    expect(lines).toContain('Page create-role: no screen of it is known');
    expect(lines).toContain('Account ID: found');
    expect(lines.join('\n')).toMatch(/fails {2}name/);
    expect(lines).toContain('Role name: not on this page, or none of its 5 ways finds it');
  });

  it('a report that is none is refused', () => {
    expect(() => readDiagnostics('{"rolebridge":"0.1.0"}')).toThrow();
  });
});

describe('diagnostics of a form of Logz.io', () => {
  it('say what each way to know a box finds, by itself', async () => {
    Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 100, 20);
    document.body.innerHTML =
      '<main><form><label>S3 bucket name <input value="acme-logs"></label><label>Role ARN <input name="role-arn"></label></form></main>';
    const { waysTo } = await import('../../../content-scripts/pages/logzio/forms');
    const { look } = await import('../../../content-scripts/pages/logzio/read');
    const ways = waysTo(look().all);
    const told = diagnoseWays('Role ARN', true, ways('roleArn'));
    expect(told.ways.map(({ found }) => found)).toEqual([1, 0, 1]);
    expect(diagnoseWays('Prefix', false, ways('prefix')).ways.map(({ found }) => found)).toEqual([0, 0, 0]);
    expect(JSON.stringify(told)).not.toContain('acme-logs');
  });
});
