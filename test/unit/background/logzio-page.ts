import { EXTERNAL_ID, policyFor, VENDOR } from '../connector/sample';
import type { Script } from './fake-browser';

export interface Fields {
  bucket?: string;
  prefix?: string;
  region?: string;
  logType?: string;
  roleArn?: string;
}

/** A page of Logz.io with a form that may be closed, as its content script answers. */
export class LogzioPage {
  open = false;
  account: string | undefined;
  externalId = EXTERNAL_ID;
  rows: (Fields & { bucket: string })[] = [];
  /** Fields that take nothing. */
  stubborn: readonly string[] = [];
  readonly asked: string[] = [];

  /** @param fields what stands in the form; a field that is absent here is no field of it */
  constructor(
    readonly fields: Fields = {
      bucket: '',
      prefix: '',
      region: 'us-east-1',
      logType: 'elb',
      roleArn: '',
    },
  ) {}

  readonly script: Script = ({ type, policy, values }) => {
    this.asked.push(type);
    if (type === 'open') {
      this.open = true;
      return { value: { opened: true, pressed: ['+ Add a bucket', 'Authenticate with a role'] } };
    }
    if (type === 'write') {
      const given = Object.entries(values as Record<string, string>);
      const taken = given.filter(([field]) => this.open && !this.stubborn.includes(field));
      Object.assign(this.fields, Object.fromEntries(taken));
      const filled = taken.map(([field]) => field);
      const missed = given.flatMap(([field]) => (filled.includes(field) ? [] : [field]));
      return { value: { filled, missed, commit: 'Save' } };
    }
    const { bucket = '', prefix, roleArn } = this.fields;
    const seen = (value: string | undefined): object[] => (this.open && value ? [{ value, form: 0 }] : []);
    return {
      value: {
        forms: this.open ? 1 : 0,
        accountId: seen(VENDOR),
        externalId: seen(this.externalId),
        rolePolicy: seen(policy && bucket ? policyFor(bucket) : undefined),
        bucket: seen(bucket),
        prefix: seen(prefix),
        roleArn: seen(roleArn),
        page: {
          ...(this.account && { account: this.account }),
          kind: 's3-fetcher',
          rows: this.rows,
          complete: true,
          existing: [],
          forms: this.open ? [{ ...this.fields, bucket }] : [],
        },
      },
    };
  };
}
