import type { Joined } from '../../plan';
import { type Body, blockOf, Expression, type Hcl } from './hcl';
import { label, type Variables } from './variables';

/** The region codes of Logz.io's provider are what stands behind `app-` in the app's host; the first region has nothing there. */
const logzioRegion = (origin: string | undefined): string | undefined => {
  const host = /^https:\/\/app(?:-([a-z]{2}))?\.logz\.io/.exec(origin ?? '');
  return host ? (host[1] ?? 'us') : undefined;
};

/** The provider for each Logz.io account, with a token of its own. One account needs no alias. */
export class Providers {
  readonly #aliases = new Map<string, { alias: string; origin: string | undefined }>();
  readonly #many: boolean;

  constructor(all: readonly Joined[]) {
    const taken = new Set<string>();
    for (const { account = '', origin } of all)
      if (!this.#aliases.has(account))
        this.#aliases.set(account, { alias: label(`account_${account}`, taken), origin });
    this.#many = this.#aliases.size > 1;
  }

  /** The argument that names the provider of a resource; none where there is only one. */
  of({ account = '' }: Joined): Body {
    const { alias = '' } = this.#aliases.get(account) ?? {};
    return this.#many ? [['provider', new Expression(`logzio.${alias}`)]] : [];
  }

  blocks(variables: Variables): string[] {
    return [...this.#aliases.values()].map(({ alias, origin }) => {
      const start = this.#many ? `${alias}_` : '';
      return blockOf('provider "logzio"', [
        ...(this.#many ? ([['alias', alias]] as Body) : []),
        ['api_token', variables.of('logzio_api_token', undefined, start, [['sensitive', true]])],
        ['region', logzioRegion(origin) ?? variables.of('logzio_region', undefined, start)],
      ]);
    });
  }
}

/** How Logz.io's provider writes a region of AWS's: `US_EAST_1`. */
const regionWord = (region: string): string => region.toUpperCase().replaceAll('-', '_');

/**
 * What Logz.io is to be told of one bucket; the same as its form. A region or log type that nobody told yet becomes a variable. Source of the
 * arguments: the provider's documentation of `s3_fetcher` and `archive_logs`.
 *
 * @param role the label of the role
 * @param waits what has to be there before Logz.io looks into the bucket
 */
export function joinedBlock(
  joined: Joined,
  name: string,
  role: string,
  { waits, variables, providers }: { waits: readonly string[]; variables: Variables; providers: Providers },
): string {
  const { kind, bucket, prefix, region, logType } = joined;
  const arn = new Expression(`aws_iam_role.${role}.arn`);
  const settings: [string, Hcl][] =
    kind === 'archive'
      ? [
          ['storage_type', 'S3'],
          ['aws_credentials_type', 'IAM'],
          ['aws_s3_path', prefix ? `${bucket}/${prefix}` : bucket],
          ['aws_s3_iam_credentials_arn', arn],
        ]
      : [
          ['aws_arn', arn],
          ['bucket_name', bucket],
          ...(prefix === undefined ? [] : ([['prefix', prefix]] as Body)),
          ['active', true],
          [
            'aws_region',
            region === undefined ? variables.of('bucket_region', undefined, `${name}_`) : regionWord(region),
          ],
          ['logs_type', logType ?? variables.of('log_type', undefined, `${name}_`)],
        ];
  const type = kind === 'archive' ? 'logzio_archive_logs' : 'logzio_s3_fetcher';
  return blockOf(`resource "${type}" "${name}"`, [
    ...providers.of(joined),
    ...settings,
    ['depends_on', waits.map((one) => new Expression(one))],
  ]);
}
