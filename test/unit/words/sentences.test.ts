import { describe, expect, it } from 'vitest';
import { COLUMNS, type Column } from '../../../src/connector/labels';
import type { TrustSaid } from '../../../src/connector/trust-said';
import type { Problem, TrustSentences } from '../../../src/iam/codes';
import { ACTION_LABELS } from '../../../src/words/actions';
import { CARD } from '../../../src/words/card';
import { COMMAND_LINE } from '../../../src/words/command-line';
import {
  EXPORT_PROBLEMS,
  FORMAT_LABELS,
  SCRIPT_WORDS,
  TEMPLATE_DIFFERENCES,
  TEMPLATE_PROBLEMS,
  VARIABLES,
} from '../../../src/words/export';
import { GOALS, WHYS } from '../../../src/words/goals';
import { HINTS } from '../../../src/words/hints';
import {
  ADVICE,
  FILE_NOTES,
  FILE_PROBLEMS,
  INVENTORY,
  ORDER_WORDS,
  PROGRESS_LABELS,
  SNAPSHOT,
} from '../../../src/words/inventory';
import { TRUST_WORDS } from '../../../src/words/judged';
import { HEADINGS, LINES } from '../../../src/words/lines';
import { MILESTONE_LABELS } from '../../../src/words/milestones';
import { JOURNEY_LABELS } from '../../../src/words/names';
import { NEXTS } from '../../../src/words/nexts';
import { COMMAND_WORDS, EVERYTHING_WORDS, OPTION_PROBLEMS, THEME_WORDS } from '../../../src/words/options';
import { OUTCOMES } from '../../../src/words/outcomes';
import { PICTURE_WORDS, WIDER } from '../../../src/words/pictures';
import { NESTED_PROBLEMS } from '../../../src/words/problems';
import { EDIT_PROBLEMS } from '../../../src/words/problems/edits';
import { FIELD_PROBLEMS } from '../../../src/words/problems/fields';
import { GRAMMAR_PROBLEMS } from '../../../src/words/problems/grammar';
import { CLEANED_OF_PASTE, PASTE_PROBLEMS } from '../../../src/words/problems/paste';
import { PERMISSIONS_FINDINGS } from '../../../src/words/problems/permissions';
import { TEXT_PROBLEMS } from '../../../src/words/problems/text';
import { TRUST_FINDINGS } from '../../../src/words/problems/trust';
import { REASONS } from '../../../src/words/reasons';
import { storedSentence, trustSentence } from '../../../src/words/trust';
import { WARNINGS } from '../../../src/words/warnings';
import { SAMPLES } from './problem-samples';

const names = ['{name 1}', '{name 2}'];
const problem: Problem = { code: 'account-id-empty' };
const lines = [7, 9];
/** One of each code: a code without its line here is no type. */
const TRUST: { [Code in TrustSaid['code']]: TrustSaid & { code: Code } } = {
  'not-seen': { code: 'not-seen' },
  'id-unknown': { code: 'id-unknown' },
  'not-readable': { code: 'not-readable', problem },
  'both-accepted': { code: 'both-accepted', lines },
  'new-accepted': { code: 'new-accepted', lines },
  'ids-there': { code: 'ids-there', lines },
  'ids-elsewhere': { code: 'ids-elsewhere', lines, account: '{account}' },
  'none-there': { code: 'none-there', account: '{account}' },
  'none-and-not-added': { code: 'none-and-not-added', problem },
  'others-use-it': { code: 'others-use-it', names },
  'others-stop': { code: 'others-stop', names },
  'others-lose': { code: 'others-lose', others: [{ principal: '*' }] },
  'old-needed': { code: 'old-needed', names },
  'old-removable': { code: 'old-removable' },
  'other-account': { code: 'other-account', account: '{account}', name: '{name}', arn: '{arn}' },
  'role-of-none': { code: 'role-of-none', roleName: '{roleName}' },
  'several-accounts': { code: 'several-accounts', names },
  edited: { code: 'edited', edit: 'accept-both', lines },
  note: { code: 'note', problem },
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
  OPTION_PROBLEMS,
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
  GOALS,
  HINTS,
  WHYS,
  JOURNEY_LABELS,
  LINES,
  MILESTONE_LABELS,
  NEXTS,
  ORDER_WORDS,
  PROGRESS_LABELS,
  CLEANED_OF_PASTE,
  COMMAND_LINE,
  EDIT_PROBLEMS,
  FIELD_PROBLEMS,
  GRAMMAR_PROBLEMS,
  NESTED_PROBLEMS,
  PASTE_PROBLEMS,
  PERMISSIONS_FINDINGS,
  REASONS,
  SNAPSHOT,
  TEXT_PROBLEMS,
  TRUST_FINDINGS,
  TRUST_WORDS,
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
  problems: [{ column: 'bucket', problem: { code: 'bucket-length', values: { length: 2 } } }],
  problem: { code: 'account-id-empty' },
  tidied: { column: 'prefix', what: 'slash-in-front' },
  ops: ['{op 1}', '{op 2}'],
  position: 3,
  character: '“',
  length: 1_234,
  bytes: 1_234,
  size: 2_345,
  longest: 64,
  most: 2_000,
  statement: 1,
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
const WHO: TrustSentences['vendor'] = {
  account: '406095609952',
  externalId: '{externalId}',
  alone: true,
  needed: 'this',
  other: undefined,
  sure: true,
};
const condition = { key: '{key}', base: 'stringlike', mayLack: true, values: ['{value}'] };

/** Several of a code, or a name that a code uses for something else. */
const OWN: Record<string, readonly (object | undefined)[]> = {
  'EXPORT_PROBLEMS incomplete': [{ name: '{name}', lacks: ['bucket'] }],
  'EXPORT_PROBLEMS blocked': [{ sentences: ['{sentence}'] }],
  'HINTS edit': [{ edit: 'accept-both' }],
  'HINTS press': [
    { button: 'create-policy', instead: true },
    { button: 'create-role', instead: false },
    { button: 'return', instead: false },
  ],
  'prefer-new-roles': [{ role: '{role}', accounts: 2 }],
  'WARNINGS several-accounts': [{ accounts: 2, names: ['{name}'] }],
  'procedure-chosen': [
    {
      journey: 'migrate-new-roles',
      reason: {
        code: 'several-accounts',
        values: { role: '{role}', accounts: ['{one}', '{other}'], unsure: [] },
      },
    },
  ],
  'arn-other': [{ what: 'account', compared: KNOWN.compared }],
  'file-problem': [{ line: 7, why: { code: 'open-quote' } }],
  'left-out': [{ what: 'column', name: '{name}' }],
  'OUTCOMES cleaned': [KNOWN.tidied as object],
  'COMMAND_LINE incomplete': [
    { name: '{name}' },
    { name: '{name}', wants: 'text' },
    { name: '{name}', wants: 'object' },
    { name: '{name}', wants: 'list' },
    { name: '{name}', wants: ['{one}', '{other}'] },
    { name: '{name}', not: ['{one}', '{other}'] },
    { name: '{name}', why: KNOWN.problem },
  ],
  'TRUST_WORDS refused': [{ why: undefined }, { why: KNOWN.problem }],
  'TRUST_WORDS nobody': [
    { ...WHO, why: undefined },
    { ...WHO, own: '406095609952', why: KNOWN.problem },
  ],
  'TRUST_WORDS vendor': [
    WHO,
    { ...WHO, alone: false, needed: 'none', sure: false },
    { ...WHO, needed: 'others', other: '{other}' },
    { ...WHO, account: '{account}', needed: 'undecided' },
  ],
  'TRUST_WORDS others': [
    {
      too: true,
      others: [{ caller: { kind: 'service', name: '{service}' }, vendor: '', only: [condition] }],
    },
    { too: false, others: [{ organisations: ['{organisation}'], only: [] }] },
  ],
  'TRUST_WORDS condition': [
    { condition, allow: true },
    { condition, allow: false },
  ],
};

/** The samples of problems are for the tables of problems alone: other tables have the same codes. */
const given = (table: string, code: string): readonly (object | undefined)[] =>
  OWN[`${table} ${code}`] ??
  (/_(?:PROBLEMS|FINDINGS)$/.test(table) ? SAMPLES[code as keyof typeof SAMPLES] : OWN[code]) ?? [values];

/** Lists that the program itself makes, and never longer than this table says. */
const ENDS = [
  ...[
    'EXPORT_PROBLEMS blocked',
    'OUTCOMES captured-list',
    'OUTCOMES form-is-unsure',
    'GRAMMAR_PROBLEMS element-name',
  ],
  ...['COMMAND_LINE op-unknown', 'COMMAND_LINE incomplete'],
];
const MANY = Array.from({ length: 1_000 }, (_, index) => `acme-${index}-logs (S3 fetcher, Production)`);

/** The same with a thousand entries in each list that has no end of its own. */
function withMany(one: unknown): unknown {
  if (one === values) return new Proxy(KNOWN, { get: (_, name) => withMany(values[name as string]) });
  if (Array.isArray(one)) {
    if (typeof one[0] === 'number') return MANY.map((_, index) => index + 1);
    const isNamed = one.every(
      (each) => typeof each === 'string' && !COLUMNS.includes(each as Column) && each !== '',
    );
    return isNamed && one.length > 0 ? MANY : one.map(withMany);
  }
  if (typeof one !== 'object' || one === null) return one;
  return Object.fromEntries(Object.entries(one).map(([name, value]) => [name, withMany(value)]));
}

const FINDINGS = { TEXT_PROBLEMS, GRAMMAR_PROBLEMS, TRUST_FINDINGS, PERMISSIONS_FINDINGS };

/** A sentence that says what to do: a verb of the imperative at its start, or behind a mark or "or". */
const SAYS_WHAT_TO_DO =
  /(?:^|[.:,;] |\bor |\band )(?:Add|Allow|Ask|Compare|Copy|Correct|Give|Keep|Look|Make|Name|Paste|Put|Read|Remove|Rename|Replace|Set|Shorten|Split|Take|Use|Write|add|correct|keep|name|put|read|remove|rename|split|take|use|write) |\bIs \S+ meant\?|must be written|Allowed here|should be the one/;
/** What stands for itself. */
const WITHOUT = [
  ...['policy-too-deep', 'policy-too-long', 'policy-empty value', 'policy-not-json none'],
  // Of an edit that is refused: the finding of the same code is another one.
  ...['policy-not-json other-text', 'effect not-allow', 'principal not-named'],
];

function rowsOf(
  tables: Record<string, object>,
): { table: string; code: string; how: string; sentence: string }[] {
  return Object.entries(tables).flatMap(([table, rows]) =>
    Object.entries(rows as Record<string, string | ((given: unknown) => string)>).flatMap(([code, row]) =>
      typeof row === 'string'
        ? [{ table, code, how: '', sentence: row }]
        : given(table, code).map((one) => ({
            table,
            code,
            how: one && one !== values && 'how' in one ? ` ${one.how}` : '',
            sentence: row(one),
          })),
    ),
  );
}

describe('every sentence', () => {
  it('is as it was: a change is one line here', async () => {
    const all = rowsOf(TABLES).map(({ table, code, sentence }) => `${table} ${code}: ${sentence}`);
    await expect(all.join('\n')).toMatchFileSnapshot('./sentences.txt');
    for (const one of all) expect(one).not.toMatch(/undefined|\[object|NaN/);
  });

  it('stays short, however many names it has to say', () => {
    const many = Object.entries(TABLES).flatMap(([table, rows]) =>
      Object.entries(rows as Record<string, string | ((given: unknown) => string)>).flatMap(([code, row]) =>
        typeof row === 'string'
          ? []
          : given(table, code).map((one) => ({
              code: `${table} ${code}`,
              length: row(withMany(one)).length,
            })),
      ),
    );
    const trust = Object.values(TRUST).map((said) => ({
      code: said.code,
      length: trustSentence(withMany(said) as TrustSaid).length,
    }));
    const stored = storedSentence({ stored: MANY, meant: MANY, asMeant: false, removable: false });
    const long = [...many, ...trust, { code: 'stored', length: stored.length }].filter(
      ({ code, length }) => length > 1_000 && !ENDS.includes(code),
    );
    expect(long).toEqual([]);
  });

  it('of a finding says what to do', () => {
    const silent = rowsOf(FINDINGS).filter(({ sentence }) => !SAYS_WHAT_TO_DO.test(sentence));
    expect(silent.map(({ code, how }) => code + how).filter((one) => !WITHOUT.includes(one))).toEqual([]);
  });
});
