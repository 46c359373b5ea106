import { parseExternalId } from '../iam/external-id/value';
import { err, type Result, withCode } from '../iam/result';
import { shorten, tidy } from '../iam/stray-characters';
import type { Vendor } from './vendor';

const APP = 'app.logz.io';
const S3_PAGE = '#/dashboard/integrations/AWS-S3-Bucket';

/** Logz.io, from its public documentation, 2018 to today. */
export const LOGZIO: Vendor = {
  id: 'logzio',
  name: 'Logz.io',
  hostPattern: /(?:^|\.)logz\.io$/,
  appHosts: [APP, 'app-au.logz.io', 'app-ca.logz.io', 'app-eu.logz.io', 'app-jp.logz.io', 'app-uk.logz.io'],
  homeUrl: (host = APP) => `https://${host}/${S3_PAGE}`,
  awsAccount: '406095609952',
  partition: 'aws',
  recommendedNameStart: 'logzio-',
  externalIdPrefix: 'logzio:aws:extid:',
  sampleExternalIds: [
    'logzio:aws:extid:example0nktixxe8q',
    'Logzio:aws:extid:7d420c4cccf77013384751185ac12722',
  ],
  labels: {
    accountId: ['Account ID', 'AWS account ID', 'Logz.io AWS account ID', 'logzioAWSAccountId'],
    externalId: ['External ID', 'AWS external ID', 'assignedExternalId', 'externalId'],
    rolePolicy: ['Role policy', 'Get the role policy', 'View and copy role policy'],
    bucket: ['S3 bucket name', 'Bucket name', 'S3 bucket', 'Bucket'],
    prefix: ['Prefix', 'Prefix (optional)', 'Path prefix'],
    region: ['Bucket region', 'Region', 'Hosting region', 'AWS region', 'S3 bucket region'],
    logType: ['Log type', 'Logs type', 'logsType'],
    roleArn: ['Role ARN', 'IAM role ARN', 'ARN'],
  },
  buttons: {
    getPolicy: ['Get the role policy', 'View and copy role policy'],
    save: ['Save', 'Start archiving', 'Update settings'],
    addBucket: [
      '+ Add a bucket',
      'Add a bucket',
      '+ Add bucket',
      'Add bucket',
      '+ Add S3 bucket',
      'Add S3 bucket',
    ],
    withRole: ['Authenticate with a role', 'Authenticate with an IAM role', 'IAM role'],
  },
  routes: [
    S3_PAGE,
    '#/dashboard/send-your-data/log-sources/s3-bucket',
    '#/dashboard/data-sources/S3-Bucket',
    '#/dashboard/tools/archive-and-restore',
  ],
};

/** Is it a host (name, and port where there is one) of the app itself? Only such pages are read and filled. */
export const isAppHost = (host: string): boolean => LOGZIO.appHosts.includes(host);

/** Whether an external ID has the form that Logz.io gives out. Others are allowed: the true form isn't published. */
export const looksLikeLogzio = (externalId: string): boolean =>
  /^logzio:aws:extid:[A-Za-z0-9]{8,64}$/i.test(externalId);

/** Why an external ID that AWS would take is none that Logz.io gives out; undefined where nothing speaks against it. */
function notLogzios(value: string): Result<string> | undefined {
  const { externalIdPrefix: prefix, sampleExternalIds } = LOGZIO;
  const sample = sampleExternalIds.find((one) => one.toLowerCase() === value.toLowerCase());
  const tail = value.slice(prefix.length);
  if (sample === sampleExternalIds[1]) return err('external-id-published');
  if (sample !== undefined || /^example/i.test(tail)) return err('external-id-sample');
  const start = value.toLowerCase();
  if (start === prefix || /^logzio:aws:extid:\.+$/.test(start))
    return err('external-id-prefix-only', { prefix });
  // Dots and a dash may end or stand in an ID by STS's rule; three dots or a dash at its end say that a part was left out.
  if (/…|\.{3}|[.-]$/.test(value) || (start.startsWith('logzio:aws') && prefix.startsWith(start)))
    return err('external-id-cut-off', { value: shorten(value) });
  if (!start.startsWith(prefix)) return undefined;
  const repeated = /^(?:logzio:aws:extid:)+/i.exec(tail)?.[0];
  if (repeated !== undefined)
    return err('external-id-doubled', {
      prefix,
      several: repeated.length > prefix.length,
      rest: value.slice(repeated.length),
    });
  return undefined;
}

/**
 * An external ID from Logz.io: `parseExternalId`, and refused are a doubled `logzio:aws:extid:`, the samples of the
 * documentation, the prefix without a tail, and what is cut off (`…`, `...`, `-` at its end). Other forms are let through, since Logz.io publishes no rule.
 */
export function checkExternalId(text: string): Result<string> {
  const value = tidy(text).value;
  // A doubled prefix or a sample is said as such even where the rest would be refused for another reason.
  const parsed = parseExternalId(text);
  return notLogzios(parsed.ok ? parsed.value : value) ?? parsed;
}

/** Adds to a refused role policy where the right one is; names the one bucket policy that Logz.io publishes. */
export function adviseOnRolePolicy(text: string, result: Result<string>): Result<string> {
  if (result.ok) return result;
  const searched = result.problem.code === 'bucket-policy' && text.includes('search-archive-restore-user');
  const problem = searched ? withCode('bucket-policy', { search: true }) : result.problem;
  return { ok: false, problem: { ...problem, copyPolicy: true } };
}
