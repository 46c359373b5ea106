import type { Kind } from '../../connector/labels';
import { placesOf } from '../../connector/paste/objects';
import { acceptedIds } from '../../connector/trust-document';
import { isObject, type Json } from '../../iam/json';
import type { Judged } from '../../iam/judgement';
import { judgePermissions } from '../../iam/permissions-policy/judge';
import type { Verdict } from '../../iam/trust-policy/judge';
import { judgeTrust } from '../../vendors/judge-trust';
import { LOGZIO } from '../../vendors/logzio';
import { trustWords } from '../../words/judged';
import { statementWords } from '../../words/statements';
import { at, listOf, type RoleFound, textOf } from './found';

/** What a role of a template is about, as far as the template tells, and how it is judged. */
export interface RoleAbout {
  accountId?: string;
  /** Those with which the account can come; several in a migration. */
  externalIds: string[];
  trust: string;
  policies: { name?: string; text: string }[];
  kind?: Kind;
  bucket?: string;
  prefix?: string;
  verdict?: Verdict;
  words: string[];
  findings: { about: 'rolePolicy' | 'trustPolicy'; finding: Judged }[];
}

/** Accounts that a trust policy names, Logz.io's first. */
function accountsIn(trust: Json): string[] {
  const named = listOf(at(trust, 'Statement'))
    .flatMap((statement) => listOf(at(statement, 'Principal', 'AWS')))
    .flatMap((one) => /^(?:arn:aws[a-z-]*:iam::)?(\d{12})(?::|$)/.exec(textOf(one) ?? '')?.[1] ?? []);
  return named.includes(LOGZIO.awsAccount) ? [LOGZIO.awsAccount] : named;
}

const textFrom = (document: Json): string => JSON.stringify(document, null, 2);

/** What could not be worked out stands in a text as `${…}`: it is no external ID. */
const isWhole = (text: string): boolean => !text.includes('${');

/** @returns what a role is about: account and external IDs from its trust policy, bucket and prefix from its policies or from what stands beside it */
export function aboutRole({ trust, policies, joined }: RoleFound): RoleAbout {
  const text = textFrom(trust);
  const [accountId] = accountsIn(trust);
  const accepted = accountId === undefined ? undefined : acceptedIds(text, accountId);
  const externalIds = accepted?.ok ? accepted.value.filter(isWhole) : [];
  const texts = policies
    .filter(({ document }) => isObject(document))
    .map((one) => ({ ...one, text: textFrom(one.document) }));
  const [told] = joined;
  const places = texts.flatMap((one) => placesOf(one.text));
  const placed = (field: 'bucket' | 'prefix'): string | undefined =>
    places.find((one) => one.field === field)?.text;
  const bucket = told?.bucket ?? placed('bucket');
  const prefix = told ? told.prefix : placed('prefix');
  const [externalId] = externalIds;
  const judged =
    accountId && externalId ? judgeTrust({ document: text, account: accountId, externalId }) : undefined;
  const permitted = texts.map((one) =>
    judgePermissions({
      document: one.text,
      kind: told?.kind ?? 's3-fetcher',
      bucket,
      prefix,
      partition: LOGZIO.partition,
    }),
  );
  return {
    accountId,
    externalIds,
    trust: text,
    policies: texts,
    kind: told?.kind,
    bucket,
    prefix,
    verdict: judged?.ok ? judged.verdict : undefined,
    words: [
      ...permitted.flatMap(({ statements }) => statements.map(statementWords)),
      ...(judged?.ok ? judged.says.map(trustWords) : []),
    ],
    findings: [
      ...permitted.flatMap(({ findings }) =>
        findings.map((finding) => ({ about: 'rolePolicy' as const, finding })),
      ),
      ...(judged?.ok ? judged.findings : []).map((finding) => ({ about: 'trustPolicy' as const, finding })),
    ],
  };
}
