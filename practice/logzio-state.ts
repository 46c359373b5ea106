import { randomInt } from 'node:crypto';
import { whyRefused } from './iam/connection';
import type { Iam } from './iam/state';

export interface LogzioAccount {
  id: string;
  name: string;
  /** The vendor's AWS account. */
  awsAccountId: string;
  externalId: string;
}

export interface Connector {
  bucket: string;
  prefix: string;
  roleArn: string;
  region?: string;
  logType?: string;
}

/** The answer to Save. */
export interface Saved {
  ok: boolean;
  message: string;
}

export const LOGZIO_AWS_ACCOUNT = '406095609952';

/** One Logz.io customer's app: accounts, each with its own external ID and connectors. */
export class LogzioState {
  readonly accounts: LogzioAccount[];
  readonly #connectors = new Map<string, Connector[]>();
  #currentId: string;

  constructor(
    private readonly iam: Iam,
    accounts: readonly { id: string; name: string }[],
  ) {
    this.accounts = accounts.map(({ id, name }) => ({
      id,
      name,
      awsAccountId: LOGZIO_AWS_ACCOUNT,
      externalId: freshExternalId(),
    }));
    this.#currentId = this.accounts[0]?.id ?? '';
  }

  get current(): LogzioAccount {
    const account = this.accounts.find(({ id }) => id === this.#currentId);
    if (!account) throw new Error('The practice Logz.io app needs at least one account.');
    return account;
  }

  /** Connectors of the current account. */
  get connectors(): Connector[] {
    return this.#connectors.get(this.#currentId) ?? [];
  }

  /** False when there is no such account. */
  switchTo(id: string): boolean {
    if (!this.accounts.some((account) => account.id === id)) return false;
    this.#currentId = id;
    return true;
  }

  /** Gives an account a new external ID, as happens on the real site when one is generated again. */
  renewExternalId(id: string = this.#currentId): void {
    const account = this.accounts.find((one) => one.id === id);
    if (account) account.externalId = freshExternalId();
  }

  /** Save: connects only if IAM lets the vendor in and at the bucket's files. */
  async save(connector: Connector): Promise<Saved> {
    const { id, awsAccountId, externalId } = this.current;
    const { bucket, prefix, roleArn } = connector;
    if (bucket === '') return { ok: false, message: 'Enter the S3 bucket name.' };
    if (roleArn === '') return { ok: false, message: 'Enter the role ARN.' };
    const request = { vendorAccount: awsAccountId, externalId, roleArn, bucket, prefix };
    const reason = await whyRefused(this.iam, request);
    if (reason) return { ok: false, message: `We couldn't connect to your S3 bucket ${bucket}. ${reason}` };
    this.#connectors.set(id, [...(this.#connectors.get(id) ?? []), connector]);
    return { ok: true, message: `Success! Logz.io authenticated and connected to your S3 bucket ${bucket}.` };
  }
}

/** What "Get the role policy" shows: the whole bucket, whatever the prefix, as in Logz.io's published policies. */
export function rolePolicy(bucket: string): string {
  const statement = (action: string, resource: string): object => ({
    Effect: 'Allow',
    Action: [action],
    Resource: [resource],
  });
  const arn = `arn:aws:s3:::${bucket}`;
  const policy = {
    Version: '2012-10-17',
    Statement: [statement('s3:ListBucket', arn), statement('s3:GetObject', `${arn}/*`)],
  };
  return JSON.stringify(policy, undefined, 2);
}

/** `logzio:aws:extid:` and 17 of a–z and 0–9, as the public sample has it. */
function freshExternalId(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const tail = Array.from({ length: 17 }, () => alphabet[randomInt(alphabet.length)]);
  return `logzio:aws:extid:${tail.join('')}`;
}
