import { randomInt } from 'node:crypto';
import { whyRefused } from '../iam/connection';
import type { Iam } from '../iam/state';
import type { Configuration, ConfigurationForm, ConfigurationKind } from './configuration';
import { requestOf, Watch } from './watch';

export interface LogzioAccount {
  id: string;
  name: string;
  /** The vendor's AWS account. */
  awsAccountId: string;
  externalId: string;
}

/** A configuration that was set up in the past. */
export interface Seed extends Omit<ConfigurationForm, 'prefix'> {
  /** Id or name of the Logz.io account. */
  account: string;
  kind: ConfigurationKind;
  prefix?: string;
  /** Made up by the customer in those days. */
  externalId?: string;
}

/** The answer to Save, Start archiving and Delete. */
export interface Saved {
  ok: boolean;
  message: string;
}

export const LOGZIO_AWS_ACCOUNT = '406095609952';

/** What customers wrote when they made up the external ID themselves. */
export const OLD_EXTERNAL_ID = 'acme-prod';

/** One Logz.io customer's app: accounts, each with its own external ID and configurations. */
export class LogzioState {
  readonly accounts: LogzioAccount[];
  /** Whether the configurations of all accounts work, at every moment. */
  readonly watch: Watch;
  #configurations: Configuration[] = [];
  #currentId: string;
  #made = 0;

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
    this.watch = new Watch(iam, LOGZIO_AWS_ACCOUNT, () => this.#configurations);
    iam.onChange(() => this.watch.look());
  }

  get current(): LogzioAccount {
    return this.account(this.#currentId);
  }

  /** By id or name; throws without such an account. */
  account(idOrName: string): LogzioAccount {
    const account = this.accounts.find(({ id, name }) => id === idOrName || name === idOrName);
    if (!account) throw new Error(`The practice Logz.io app has no account "${idOrName}".`);
    return account;
  }

  /** The configurations of all accounts, oldest first. */
  get configurations(): readonly Configuration[] {
    return this.#configurations;
  }

  /** S3 fetchers of the current account, oldest first. */
  get connectors(): Configuration[] {
    return this.#own().filter(({ kind }) => kind === 's3-fetcher');
  }

  /** The archive of the current account: there is one at most. */
  get archive(): Configuration | undefined {
    return this.#own().find(({ kind }) => kind === 'archive');
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

  /** Puts a configuration there as if it had been set up long ago. Nothing is tried: it may be broken from the start. */
  seed({ account, prefix = '', externalId = OLD_EXTERNAL_ID, ...rest }: Seed): Configuration {
    const { id } = this.account(account);
    const made = this.#configurations.some((other) => other.account === id && other.kind === 'archive');
    if (rest.kind === 'archive' && made) throw new Error(`Account ${id} has its archive already.`);
    return this.#add({ ...rest, account: id, prefix, externalId });
  }

  /** Save and Start archiving: connects only if IAM lets the vendor in and at the bucket's files. */
  async save(form: ConfigurationForm, kind: ConfigurationKind = 's3-fetcher'): Promise<Saved> {
    const { id: account, awsAccountId, externalId } = this.current;
    const { bucket, roleArn } = form;
    if (bucket === '') return { ok: false, message: 'Enter the S3 bucket name.' };
    if (roleArn === '') return { ok: false, message: 'Enter the role ARN.' };
    if (kind === 'archive' && this.archive) {
      return { ok: false, message: 'Archiving is on already. Remove your S3 settings first.' };
    }
    const configuration = { ...form, kind, account, externalId };
    const reason = await whyRefused(this.iam, requestOf(configuration, awsAccountId));
    if (reason) return { ok: false, message: `We couldn't connect to your S3 bucket ${bucket}. ${reason}` };
    this.#add(configuration);
    const success = `Success! Logz.io authenticated and connected to your S3 bucket ${bucket}.`;
    return { ok: true, message: kind === 'archive' ? `${success} Archiving is on.` : success };
  }

  /** Deletes a configuration of the current account. */
  delete(id: string): Saved {
    const found = this.#own().find((one) => one.id === id);
    if (!found) return { ok: false, message: 'There is no such configuration in this account.' };
    this.#configurations = this.#configurations.filter((one) => one !== found);
    return { ok: true, message: `The configuration of ${found.bucket} was deleted.` };
  }

  #own(): Configuration[] {
    return this.#configurations.filter(({ account }) => account === this.#currentId);
  }

  #add(made: Omit<Configuration, 'id'>): Configuration {
    this.#made += 1;
    const configuration = { id: `configuration-${this.#made}`, ...made };
    this.#configurations = [...this.#configurations, configuration];
    this.watch.look();
    return configuration;
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
