import type { Verdict } from '../../src/iam/trust-policy/judge';
import { OTHERS, WIDER } from '../../src/words/pictures';
import type { Grant } from './grant';

/** What is known of the connector. */
export type GrantValues = Omit<Grant, 'id' | 'others' | 'wider'>;

/** What the judge says of the trust policy: who gets in, and the codes of what it found. */
export interface JudgedTrust {
  verdict: Verdict;
  codes: readonly string[];
}

const ID_BY_VERDICT: Partial<Record<Verdict, Grant['id']>> = {
  invalid: 'refused',
  'vendor-cannot': 'refused',
  'id-not-required': 'not-required',
  'other-ids-too': 'any',
};

/** The verdict names what is worst: behind `others-too` only the findings say how it stands with the external ID. */
const NOT_REQUIRED = ['id-missing', 'id-null', 'id-any', 'id-if-exists', 'id-for-all-values', 'id-negated'];
const ANY = ['id-wildcard', 'id-ignore-case', 'id-another'];

function idOf({ verdict, codes }: JudgedTrust): Grant['id'] {
  const found = ID_BY_VERDICT[verdict];
  if (found || verdict !== 'others-too') return found ?? 'required';
  if (NOT_REQUIRED.some((code) => codes.includes(code))) return 'not-required';
  return ANY.some((code) => codes.includes(code)) ? 'any' : 'required';
}

/**
 * The picture's data from the connector's values, the judged trust policy and the codes found in the role's policy. Codes without a place in
 * the picture are left to the list of findings.
 *
 * @param trust what Create role will make asks for the external ID and lets nobody else in: leave it out until there is a policy to judge
 */
export function grantOf(
  values: GrantValues,
  trust: JudgedTrust | undefined,
  permissions: readonly string[],
): Grant {
  return {
    ...values,
    id: trust ? idOf(trust) : 'required',
    others: namesOf(OTHERS, trust?.codes ?? []),
    wider: namesOf(WIDER, permissions),
  };
}

/** Each of the table's names once, in the table's order: what is worst stands first there. */
const namesOf = (table: Readonly<Record<string, string>>, codes: readonly string[]): string[] =>
  Object.entries(table).flatMap(([code, name]) => (codes.includes(code) ? [name] : []));
