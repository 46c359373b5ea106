import { ID, OTHER, OWN, VENDOR } from './generate';

type Part = Record<string, unknown>;

/** One statement that lets the vendor in with the right ID, with some of its members replaced. */
export const allow = (over: Part = {}): Part => ({
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${VENDOR}:root` },
  Action: 'sts:AssumeRole',
  Condition: { StringEquals: { 'sts:ExternalId': ID } },
  ...over,
});
export const when = (operator: string, value: unknown, key = 'sts:ExternalId', over: Part = {}): Part =>
  allow({ Condition: { [operator]: { [key]: value } }, ...over });
export const also = (operator: string, key: string, value: unknown): Part =>
  allow({ Condition: { StringEquals: { 'sts:ExternalId': ID }, [operator]: { [key]: value } } });
export const free = (over: Part = {}): Part => {
  const { Condition: _none, ...rest } = allow();
  return { ...rest, ...over };
};
export const deny = (part: Part): Part => ({ ...part, Effect: 'Deny' });
export const to = (principal: unknown, over: Part = {}): Part => allow({ Principal: principal, ...over });
export const policy = (...statements: Part[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);
export const right = policy(allow());

export const SAML = `arn:aws:iam::${OWN}:saml-provider/work`;
export const OWN_ROLE = `arn:aws:iam::${OWN}:role/admin`;
export const OTHERS = `arn:aws:iam::${OTHER}:root`;

const eighty = (one: (index: number) => string): string[] =>
  Array.from({ length: 80 }, (_, index) => one(index));
/** More patterns than can be looked at together. */
export const undecided = policy(
  when('StringLike', ['*', ...eighty((index) => `*a${index}*`)]),
  deny(
    when(
      'StringLike',
      eighty((index) => `*${index}?*Z*`),
    ),
  ),
  deny(when('StringNotLike', [ID, ...eighty((index) => `*q${index}*Z*q*`)])),
);
