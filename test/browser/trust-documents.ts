/** External IDs of the trust policy tests: one that a company made up long ago, and Logz.io's own. */
export const OLD = 'acme-prod';
export const NEW = 'logzio:aws:extid:k3v9q0w7x2m5t8b1z';
export const LOGZIO = '406095609952';

/** A statement that lets an account in with `condition`, over several lines as IAM writes it. */
export const statement = (condition: object | undefined, account = LOGZIO, effect = 'Allow'): object => ({
  Effect: effect,
  Principal: { AWS: `arn:aws:iam::${account}:root` },
  Action: 'sts:AssumeRole',
  ...(condition && { Condition: condition }),
});

export const policy = (...statements: object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 4);

/** 60 statements, about 20 kB; the one that lets Logz.io in is the 45th. */
export const large = (): string =>
  policy(
    ...Array.from({ length: 60 }, (_, index) =>
      index === 44
        ? statement({ StringEquals: { 'sts:ExternalId': OLD } })
        : statement(
            {
              StringEquals: { 'sts:ExternalId': `other-vendor-${index}`, 'aws:RequestedRegion': 'us-east-1' },
            },
            String(111122220000 + index),
          ),
    ),
  );

const one = (operator: string, key = 'sts:ExternalId', value: string | string[] = OLD): string =>
  policy(statement({ [operator]: { [key]: value } }));

/** Every form in which a role may ask for an external ID: what it is before, and after a replacement. */
export const FORMS: Record<string, { before: string; after: string }> = Object.fromEntries(
  Object.entries({
    StringEquals: one('StringEquals'),
    'a list': one('StringEquals', 'sts:ExternalId', [OLD, 'somebody-elses']),
    StringLike: one('StringLike'),
    ForAnyValue: one('ForAnyValue:StringEquals'),
    'another capitalisation': one('StringEquals', 'STS:externalid'),
    'an escaped key': one('StringEquals').replace('sts:ExternalId', 'sts\\u003aExternalId'),
    'several statements': policy(
      statement({ StringEquals: { 'sts:ExternalId': 'other-vendor' } }, '111122223333'),
      statement({ StringEquals: { 'sts:ExternalId': OLD } }),
    ),
    tabs: one('StringEquals').replaceAll('    ', '\t'),
    CRLF: one('StringEquals').replaceAll('\n', '\r\n'),
  }).map(([name, before]) => [name, { before, after: before.replace(`"${OLD}"`, `"${NEW}"`) }]),
);
