// Trust policies in every form that IAM takes, written by a writer of its own: it knows where it put the value.
import * as fc from 'fast-check';

export const VENDOR = '406095609952';
const OTHERS = ['123456789012', '464622532012', '008923505280'] as const;

/** A piece of JSON as it will be written; scalars carry their exact text. */
type Piece = { raw: string } | { list: Piece[] } | { members: [key: string, value: Piece][] };

/** White space of a document: neat (line end and indentation) or whatever stands in `gaps`, one after the other. */
interface Style {
  newline: string;
  step: string;
  colon: string;
  comma: string;
  gaps: string[];
}

export interface Generated {
  text: string;
  /** Where the value stands that is to be changed, quotes included, and where the key's whole value does. */
  value: [start: number, end: number];
  holder: [start: number, end: number];
  /** The value, and whether it is in a list of how many. */
  from: string;
  listed: number | undefined;
  /** Whether another value could be meant as well, so that `from` has to be said. */
  several: boolean;
  operator: string;
}

const raw = (value: unknown): Piece => ({ raw: JSON.stringify(value) });
const object = (...members: [string, Piece][]): Piece => ({
  members: members.map(([key, value]) => [JSON.stringify(key), value]),
});

/** Writes a document and notes where each piece came to stand. */
function write(piece: Piece, style: Style): { text: string; spans: Map<Piece, [number, number]> } {
  const spans = new Map<Piece, [number, number]>();
  let text = '';
  let turn = 0;
  const gap = (): string => style.gaps[turn++ % style.gaps.length] ?? '';
  const ragged = style.gaps.length > 0;
  const line = (depth: number): string =>
    ragged ? gap() : style.newline && style.newline + style.step.repeat(depth);
  const put = (one: Piece, depth: number): void => {
    const start = text.length;
    if ('raw' in one) text += one.raw;
    else {
      const list = 'list' in one;
      const inside: ['' | string, Piece][] = list ? one.list.map((item) => ['', item]) : one.members;
      text += list ? '[' : '{';
      inside.forEach(([key, value], index) => {
        if (index > 0) text += `${ragged ? gap() : ''},${style.newline || ragged ? '' : style.comma}`;
        text += line(depth + 1) + key + (list ? '' : ragged ? `${gap()}:${gap()}` : style.colon);
        put(value, depth + 1);
      });
      text += `${inside.length > 0 ? line(depth) : ''}${list ? ']' : '}'}`;
    }
    spans.set(one, [start, text.length]);
  };
  if (ragged) text += gap();
  put(piece, 0);
  if (ragged) text += gap();
  return { text, spans };
}

const neat = fc.record({
  newline: fc.constantFrom('\n', '\r\n', '\r', ''),
  step: fc.constantFrom('  ', '    ', '\t', ''),
  colon: fc.constantFrom(': ', ':', ' : ', ':\t'),
  comma: fc.constantFrom(' ', ''),
  gaps: fc.constant([] as string[]),
});
const ragged = fc.record({
  newline: fc.constant(''),
  step: fc.constant(''),
  colon: fc.constant(''),
  comma: fc.constant(''),
  gaps: fc.array(fc.constantFrom('', ' ', '\t', '\n', '\r\n', '  \n\t ', '\r\n\r\n    '), {
    minLength: 1,
    maxLength: 9,
  }),
});

/** A string as JSON, some of its characters escaped though they needn't be. */
const escaped = (value: string, every: number): string =>
  every === 0
    ? JSON.stringify(value)
    : `"${value
        .split('')
        .map((unit, index) =>
          index % every === 0
            ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
            : JSON.stringify(unit).slice(1, -1),
        )
        .join('')}"`;

const key = fc.constantFrom(
  '"sts:ExternalId"',
  '"sts:ExternalId"',
  '"sts:externalid"',
  '"STS:EXTERNALID"',
  '"sts:ExternalID"',
  '"sts\\u003aExternalId"',
  '"\\u0073ts:External\\u0049d"',
);

const POSITIVE = [
  'StringEquals',
  'StringLike',
  'StringEqualsIgnoreCase',
  'ForAnyValue:StringEquals',
  'ForAnyValue:StringLike',
  'ForAllValues:StringEquals',
  'StringEqualsIfExists',
  'StringLikeIfExists',
] as const;

const trusted = (account: string): fc.Arbitrary<Piece> => {
  const arn = `arn:aws:iam::${account}:root`;
  const forms: Piece[] = [
    object(['AWS', raw(arn)]),
    object(['AWS', raw(account)]),
    object(['AWS', { list: [raw(arn)] }]),
    object(['AWS', { list: [raw('arn:aws:iam::999988887777:root'), raw(account)] }]),
    object(['Service', raw('ec2.amazonaws.com')], ['AWS', raw(arn)]),
  ];
  return fc.constantFrom(...forms);
};

const allowed = fc.constantFrom<Piece>(
  raw('sts:AssumeRole'),
  raw('STS:assumerole'),
  raw('sts:*'),
  raw('sts:Assume*'),
  { list: [raw('sts:AssumeRole')] },
  { list: [raw('sts:TagSession'), raw('sts:AssumeRole')] },
);

/** Text that looks like the condition but is none, and text beyond ASCII. */
const sid = fc.constantFrom('', 'Plain1', '"sts:ExternalId": "old"', 'naïve 😀 ✓', 'a\\b/c\td', '{"[,]:}');

interface Statement {
  members: [string, Piece][];
  order: number[];
}

const shuffled = ({ members, order }: Statement): Piece => ({
  members: members
    .map((one, index): [number, [string, Piece]] => [order[index] ?? 0, [JSON.stringify(one[0]), one[1]]])
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one),
});
const order = fc.array(fc.nat(9), { minLength: 5, maxLength: 5 });

/** Statements that the edit has to leave alone; `from` may stand in them too. */
const bystander = (from: string): fc.Arbitrary<Piece> => {
  const only = (operator: string, keyText: string, value: Piece): Piece =>
    object([operator, { members: [[keyText, value]] }]);
  const value = fc.constantFrom<Piece>(raw(from), raw('other-vendor-id'), {
    list: [raw(from), raw('other-2')],
  });
  return fc.oneof(
    fc
      .tuple(fc.constantFrom(...OTHERS).chain(trusted), allowed, key, value, order)
      .map(([principal, action, keyText, content, places]) =>
        shuffled({
          members: [
            ['Effect', raw('Allow')],
            ['Principal', principal],
            ['Action', action],
            ['Condition', only('StringEquals', keyText, content)],
          ],
          order: places,
        }),
      ),
    fc.tuple(key, order).map(([keyText, places]) =>
      shuffled({
        members: [
          ['Effect', raw('Deny')],
          ['Principal', raw('*')],
          ['Action', raw('sts:AssumeRole')],
          ['Condition', only('StringEquals', keyText, raw('revoked-id'))],
        ],
        order: places,
      }),
    ),
    fc
      .tuple(key, fc.boolean())
      .map(([keyText, quoted]) =>
        object(
          ['Effect', raw('Deny')],
          ['Principal', object(['AWS', raw('*')])],
          ['Action', raw('sts:AssumeRole')],
          ['Condition', only('Null', keyText, quoted ? raw('true') : raw(true))],
        ),
      ),
    fc.constant(
      object(
        ['Effect', raw('Allow')],
        ['Principal', object(['Service', raw('lambda.amazonaws.com')])],
        ['Action', raw('sts:AssumeRole')],
      ),
    ),
    fc
      .tuple(trusted(VENDOR), key)
      .map(([principal, keyText]) =>
        object(
          ['Effect', raw('Allow')],
          ['Principal', principal],
          ['Action', raw('sts:TagSession')],
          ['Condition', only('StringLike', keyText, raw(from))],
        ),
      ),
  );
};

const plainId = fc.stringMatching(/^old-[\w=,.@:/-]{1,24}$/);
/** What IAM has stored, though STS would refuse some of it. */
const oldId = fc.oneof(
  { weight: 6, arbitrary: plainId },
  { weight: 1, arbitrary: plainId.map((id) => `${id}*`) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }).map((id) => `old ${id}`) },
  { weight: 1, arbitrary: fc.constantFrom('old "quoted"', 'old\\back', 'old/😀', 'old', 'old ') },
);

/** Another condition in the same statement, and whether the account's callers may still get in. */
const beside = fc.constantFrom<[string, Piece][]>(
  [],
  [],
  [],
  [['Bool', object(['aws:SecureTransport', raw('true')])]],
  [['StringNotEquals', object(['sts:ExternalId', raw('bad-id')])]],
  [['Null', object(['sts:externalid', raw('false')])]],
);

const wholeSpan = (spans: Map<Piece, [number, number]>, piece: Piece): [number, number] => {
  const span = spans.get(piece);
  if (!span) throw new Error('A piece was not written.');
  return span;
};

/** Trust policies with one value to change, in a statement that lets the vendor's account in. */
export const trustPolicies: fc.Arbitrary<Generated> = oldId.chain((from) =>
  fc
    .record({
      style: fc.oneof(neat, ragged),
      key,
      every: fc.constantFrom(0, 0, 0, 1, 3),
      operator: fc.constantFrom(...POSITIVE),
      principal: fc.oneof(trusted(VENDOR), fc.constantFrom<Piece>(raw('*'), object(['AWS', raw('*')]))),
      action: allowed,
      before: fc.option(fc.array(fc.nat(3), { maxLength: 2 }), { nil: undefined, freq: 2 }),
      after: fc.nat(2),
      sid,
      others: fc.array(bystander(from), { maxLength: 4 }),
      place: fc.nat(4),
      beside,
      besideFirst: fc.boolean(),
      version: fc.boolean(),
      order,
    })
    .map((made): Generated => {
      const target: Piece = { raw: escaped(from, made.every) };
      const listed = made.before && [
        ...made.before.map((_, index) => raw(`list-${index}`)),
        target,
        ...Array.from({ length: made.after }, (_, index) => raw(`tail-${index}`)),
      ];
      const holder: Piece = listed ? { list: listed } : target;
      const condition: [string, Piece] = [made.operator, { members: [[made.key, holder]] }];
      const conditions = made.besideFirst ? [...made.beside, condition] : [condition, ...made.beside];
      const members: [string, Piece][] = [
        ['Effect', raw('Allow')],
        ['Principal', made.principal],
        ['Action', made.action],
        ['Condition', object(...conditions)],
      ];
      if (made.sid !== '') members.push(['Sid', raw(made.sid)]);
      const statements = [...made.others];
      statements.splice(Math.min(made.place, statements.length), 0, shuffled({ members, order: made.order }));
      const [only] = statements;
      const document = object(
        ...(made.version ? ([['Version', raw('2012-10-17')]] satisfies [string, Piece][]) : []),
        ['Statement', statements.length === 1 && only && made.order[0] !== 0 ? only : { list: statements }],
      );
      const { text, spans } = write(document, made.style);
      return {
        text,
        value: wholeSpan(spans, target),
        holder: wholeSpan(spans, holder),
        from,
        listed: listed?.length,
        several: (listed?.length ?? 1) > 1,
        operator: made.operator,
      };
    }),
);

/** External IDs that STS takes and that no document above holds. */
export const newIds: fc.Arbitrary<string> = fc
  .stringMatching(/^[\w=,.@:/-]{0,30}$/)
  .map((tail) => `new:${tail}`);
