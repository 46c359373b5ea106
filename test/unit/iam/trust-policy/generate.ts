import fc from 'fast-check';

/** Who and what the generated trust policies speak of. */
export const VENDOR = '406095609952';
export const OWN = '123456789012';
export const OTHER = '464622532012';
export const ID = 'logzio:aws:extid:4fz9k2m7q1x8b3n5c';
export const VENDORS_ROLE = `arn:aws:iam::${VENDOR}:role/team/collector`;
export const VENDORS_SESSION = `arn:aws:sts::${VENDOR}:assumed-role/collector/today`;

/** IDs that requests send; undefined: none. */
export const SENT_IDS = [
  undefined,
  ID,
  ID.toUpperCase(),
  'other-1',
  'logzio:aws:extid:zzz',
  '123456789',
  'x',
];

const weighted = <T>(...choices: [number, T][]): fc.Arbitrary<T> =>
  fc.oneof(...choices.map(([weight, value]) => ({ weight: weight * 10, arbitrary: fc.constant(value) })));

const idValue = weighted(
  [12, ID],
  [2, 'other-1'],
  [1, ID.toUpperCase()],
  [1, 'logzio:*'],
  [1, '*'],
  [1, 'logzio:aws:extid:?fz9*'],
  [1, '*5c'],
  [1, 'other-?'],
  [1, ''],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: IAM's own variables
  [0.3, '${aws:username}'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: IAM's own variables
  [0.5, 'other-${*}'],
);
const idValues = fc.oneof(
  { weight: 4, arbitrary: idValue },
  { weight: 1, arbitrary: fc.array(idValue, { maxLength: 3 }) },
);
const idOperator = fc
  .tuple(
    weighted([8, ''], [1, 'ForAnyValue:'], [1, 'ForAllValues:']),
    weighted(
      [12, 'StringEquals'],
      [5, 'StringLike'],
      [2, 'StringNotEquals'],
      [2, 'StringNotLike'],
      [2, 'StringEqualsIgnoreCase'],
      [1, 'StringNotEqualsIgnoreCase'],
      [1, 'stringequals'],
      [0.5, 'NumericEquals'],
      [0.5, 'ArnLike'],
      [0.5, 'Bool'],
      [0.5, 'IpAddress'],
    ),
    weighted([8, ''], [1, 'IfExists']),
  )
  .map((parts) => parts.join(''));
const idKey = weighted(
  [8, 'sts:ExternalId'],
  [1, 'sts:externalid'],
  [1, 'STS:EXTERNALID'],
  [0.5, 'sts:ExternalID2'],
  [0.3, 'ExternalId'],
);

type Line = [operator: string, key: string, value: unknown];

const idLine: fc.Arbitrary<Line> = fc.tuple(idOperator, idKey, idValues);
const nullLine: fc.Arbitrary<Line> = fc.tuple(
  fc.constant('Null'),
  fc.constant('sts:ExternalId'),
  weighted([1, 'true'], [2, 'false']),
);
const callerLine: fc.Arbitrary<Line> = fc.oneof(
  fc.tuple(
    fc.constantFrom('StringEquals', 'StringNotEquals', 'StringLike', 'StringEqualsIfExists'),
    fc.constantFrom('aws:PrincipalAccount', 'AWS:principalaccount'),
    fc.oneof(fc.constantFrom(VENDOR, OTHER, OWN, '4*'), fc.constant([VENDOR, OWN])),
  ),
  fc.tuple(
    fc.constantFrom('ArnLike', 'ArnEquals', 'ArnNotLike', 'StringLike', 'StringNotLike'),
    fc.constant('aws:PrincipalArn'),
    fc.constantFrom(
      `arn:aws:iam::${VENDOR}:*`,
      `arn:aws:iam::${OTHER}:role/*`,
      VENDORS_ROLE,
      `arn:*:iam::*:user/*`,
    ),
  ),
);
/** Conditions on what only the request knows. */
const openLine: fc.Arbitrary<Line> = fc.constantFrom<Line>(
  ['IpAddress', 'aws:SourceIp', '203.0.113.0/24'],
  ['NotIpAddress', 'aws:SourceIp', ['203.0.113.0/24', '198.51.100.7/32']],
  ['Bool', 'aws:MultiFactorAuthPresent', 'true'],
  ['BoolIfExists', 'aws:MultiFactorAuthPresent', 'true'],
  ['StringEquals', 'sts:RoleSessionName', 'nightly'],
);
const serviceLine: fc.Arbitrary<Line> = fc.constant<Line>(['StringEquals', 'aws:SourceAccount', OWN]);

/** There in one of so many cases. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>, oneIn: number): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const lines = fc
  .tuple(
    fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 6, arbitrary: idLine.map((one) => [one]) },
      { weight: 1, arbitrary: fc.tuple(idLine, idLine) },
    ),
    rarely(nullLine, 12),
    rarely(callerLine, 10),
    rarely(openLine, 12),
    rarely(serviceLine, 60),
  )
  .map(([ids, ...rest]) => [...ids, ...rest.filter((one) => one !== null)]);

function conditionOf(all: readonly Line[]): Record<string, Record<string, unknown>> {
  const condition: Record<string, Record<string, unknown>> = {};
  for (const [operator, key, value] of all) {
    const same = Object.keys(condition).find((one) => one.toLowerCase() === operator.toLowerCase());
    const keys = condition[same ?? operator] ?? {};
    condition[same ?? operator] = keys;
    if (!Object.keys(keys).some((one) => one.toLowerCase() === key.toLowerCase())) keys[key] = value;
  }
  return condition;
}

const principal = weighted<unknown>(
  [10, { AWS: `arn:aws:iam::${VENDOR}:root` }],
  [4, { AWS: VENDOR }],
  [2, '*'],
  [2, { AWS: '*' }],
  [2, { AWS: [VENDOR, `arn:aws:iam::${OTHER}:root`] }],
  [2, { AWS: VENDORS_ROLE }],
  [1, { AWS: VENDORS_SESSION }],
  [1, { AWS: [`arn:aws:iam::${OWN}:root`, OTHER] }],
  [1, { AWS: `arn:aws:iam::${OTHER}:user/ann` }],
  [1, { Service: 'ec2.amazonaws.com' }],
  [1, { AWS: VENDOR, Service: ['ec2.amazonaws.com', 's3.amazonaws.com'] }],
  [1, { Federated: `arn:aws:iam::${OWN}:saml-provider/work` }],
);
const action = weighted<unknown>(
  [10, 'sts:AssumeRole'],
  [2, ['sts:AssumeRole', 'sts:TagSession']],
  [1, 'STS:assumerole'],
  [1, 'sts:*'],
  [1, 'sts:Assume*'],
  [1, 'sts:TagSession'],
  [1, ['sts:SetSourceIdentity', 'sts:AssumeRol?']],
  [0.5, 'sts:AssumeRoleWithSAML'],
);

const statement = fc
  .record({
    Effect: weighted([7, 'Allow'], [1, 'Deny']),
    Principal: principal,
    Action: action,
    Condition: fc.oneof(
      { weight: 8, arbitrary: lines.map(conditionOf) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
  })
  .map(({ Condition, ...rest }) => (Condition === null ? rest : { ...rest, Condition }));

/** Trust policies in every form that IAM stores. */
export const trustPolicy = fc
  .oneof(
    { weight: 1, arbitrary: statement },
    { weight: 5, arbitrary: fc.array(statement, { minLength: 1, maxLength: 3 }) },
  )
  .map((Statement) => ({ Version: '2012-10-17', Statement }));

/** What a request carries besides: each may be there or not. */
export const circumstances = fc.record(
  {
    'aws:SourceIp': fc.constantFrom('203.0.113.9', '192.0.2.1'),
    'aws:MultiFactorAuthPresent': fc.constantFrom('true', 'false'),
    'sts:RoleSessionName': fc.constantFrom('nightly', 'daily'),
    'aws:username': fc.constantFrom('ann', ID),
  },
  { requiredKeys: [] },
);
