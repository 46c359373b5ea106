import { describe, expect, it } from 'vitest';
import type { TrustSaid } from '../../../src/connector/trust-said';
import { ACTION_LABELS } from '../../../src/words/actions';
import { CARD } from '../../../src/words/card';
import {
  EXPORT_PROBLEMS,
  FORMAT_LABELS,
  SCRIPT_WORDS,
  TEMPLATE_DIFFERENCES,
  TEMPLATE_PROBLEMS,
  VARIABLES,
} from '../../../src/words/export';

import {
  ADVICE,
  FILE_NOTES,
  FILE_PROBLEMS,
  INVENTORY,
  ORDER_WORDS,
  PROGRESS_LABELS,
  SNAPSHOT,
} from '../../../src/words/inventory';
import { HEADINGS, LINES } from '../../../src/words/lines';
import { MILESTONE_LABELS } from '../../../src/words/milestones';
import { JOURNEY_LABELS } from '../../../src/words/names';
import { NEXTS } from '../../../src/words/nexts';
import { COMMAND_WORDS, EVERYTHING_WORDS, OPTION_PROBLEMS, THEME_WORDS } from '../../../src/words/options';
import { OUTCOMES } from '../../../src/words/outcomes';
import { MAY_USE, OTHERS, PICTURE_WORDS, WIDER } from '../../../src/words/pictures';
import { REASONS } from '../../../src/words/reasons';
import { trustSentence } from '../../../src/words/trust';
import { WARNINGS } from '../../../src/words/warnings';

const names = ['{name 1}', '{name 2}'];
const message = '{message}';
const lines = [7, 9];
/** One of each code: a code without its line here is no type. */
const TRUST: { [Code in TrustSaid['code']]: TrustSaid & { code: Code } } = {
  'not-seen': { code: 'not-seen' },
  'id-unknown': { code: 'id-unknown' },
  'not-readable': { code: 'not-readable', message },
  'both-accepted': { code: 'both-accepted', lines },
  'new-accepted': { code: 'new-accepted', lines },
  'ids-there': { code: 'ids-there', lines },
  'ids-elsewhere': { code: 'ids-elsewhere', lines, account: '{account}' },
  'none-there': { code: 'none-there', account: '{account}' },
  'none-and-not-added': { code: 'none-and-not-added', message },
  'others-use-it': { code: 'others-use-it', names },
  'others-stop': { code: 'others-stop', names },
  'others-lose': { code: 'others-lose', names: '{names}' },
  'old-needed': { code: 'old-needed', names },
  'old-removable': { code: 'old-removable' },
  'other-account': { code: 'other-account', account: '{account}', name: '{name}', arn: '{arn}' },
  'role-of-none': { code: 'role-of-none', roleName: '{roleName}' },
  'several-accounts': { code: 'several-accounts', names },
  edited: { code: 'edited', edit: 'accept-both', lines },
  note: { code: 'note', message },
  refused: { code: 'refused', edit: 'remove', why: { code: 'old-needed', names } },
  'choose-line': { code: 'choose-line' },
};

const TABLES = {
  EXPORT_PROBLEMS,
  FORMAT_LABELS,
  SCRIPT_WORDS: Object.fromEntries(
    Object.entries(SCRIPT_WORDS).map(([code, made]) => [
      code,
      typeof made === 'string' ? made : (made as (value: string) => string)('{name}'),
    ]),
  ),
  TEMPLATE_DIFFERENCES,
  TEMPLATE_PROBLEMS,
  VARIABLES,
  ACTION_LABELS,
  CARD_BUTTONS: CARD.buttons,
  CARD_SENTENCES: CARD.sentences,
  COMMAND_WORDS,
  EVERYTHING_WORDS,
  MAY_USE: Object.fromEntries(
    Object.entries(MAY_USE).map(([code, made]) => [code, made('{vendor}', '{ids}')]),
  ),
  OPTION_PROBLEMS,
  OTHERS,
  OUTCOMES,
  PICTURE_WORDS,
  THEME_WORDS,
  TRUST: Object.fromEntries(Object.values(TRUST).map((said) => [said.code, trustSentence(said)])),
  WIDER,
  ADVICE,
  FILE_NOTES,
  FILE_PROBLEMS,
  HEADINGS,
  INVENTORY,
  JOURNEY_LABELS,
  LINES,
  MILESTONE_LABELS,
  NEXTS,
  ORDER_WORDS,
  PROGRESS_LABELS,
  REASONS,
  SNAPSHOT,
  WARNINGS,
};

/** Values for any sentence: each by its own name, lists of two. */
const LISTS = ['names', 'buckets', 'users', 'left', 'accounts', 'unsure'];
const KNOWN: Record<string, unknown> = {
  ...Object.fromEntries(LISTS.map((name) => [name, [`{${name} 1}`, `{${name} 2}`]])),
  columns: ['bucket', 'region'],
  fields: ['bucket', 'region'],
  field: 'bucket',
  values: [['bucket', '{value}']],
  choices: ['{choice 1}', '{choice 2}'],
  missing: ['bucket', 'region'],
  meant: ['{meant}'],
  stored: ['{stored}'],
  problems: [{ column: 'bucket', problem: { code: 'x', message: '{message}' } }],
  lacks: [{ action: '{action}', on: '{on}' }],
  difference: { how: 'characters', count: 2 },
  compared: { one: '{one}', other: '{other}', marks: '^' },
  reason: { code: 'not-stored' },
  kind: 's3-fetcher',
  order: 'delete-first',
  column: 'prefix',
  seconds: 42,
  count: 3,
  added: 1,
  updated: 2,
  same: 3,
  out: 4,
  where: 'end',
  what: 'externalId',
  partition: 'aws-cn',
  prefix: '{prefix}',
};
const values = new Proxy(KNOWN, {
  get: (known, name) => (typeof name === 'string' ? (known[name] ?? `{${name}}`) : undefined),
});
/** Two codes use a name for something else. */
const OWN: Record<string, object> = {
  incomplete: { name: '{name}', lacks: ['bucket'] },
  blocked: { sentences: ['{sentence}'] },
  'prefer-new-roles': { role: '{role}', accounts: 2 },
  'WARNINGS several-accounts': { accounts: 2, names: ['{name}'] },
  'procedure-chosen': {
    journey: 'migrate-new-roles',
    reason: {
      code: 'several-accounts',
      values: { role: '{role}', accounts: ['{one}', '{other}'], unsure: [] },
    },
  },
  'arn-other': { what: 'account', compared: KNOWN.compared },
  'file-problem': { line: 7, why: { code: 'open-quote' } },
  'left-out': { what: 'column', name: '{name}' },
};

describe('every sentence', () => {
  it('is as it was: a change is one line here', async () => {
    const all = Object.entries(TABLES).flatMap(([table, rows]) =>
      Object.entries(rows as Record<string, string | ((given: unknown) => string)>).map(([code, row]) => {
        const given = OWN[`${table} ${code}`] ?? OWN[code] ?? values;
        return `${table} ${code}: ${typeof row === 'string' ? row : row(given)}`;
      }),
    );
    await expect(all.join('\n')).toMatchFileSnapshot('./sentences.txt');
    for (const one of all) expect(one).not.toMatch(/undefined|\[object|NaN/);
  });
});
