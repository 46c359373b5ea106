import type { PartitionId } from '../iam/partition';

/** What a vendor's form asks for or gives; the names are those of the connector's fields where it has one. */
export type VendorField =
  | 'accountId'
  | 'externalId'
  | 'rolePolicy'
  | 'bucket'
  | 'prefix'
  | 'region'
  | 'logType'
  | 'roleArn';

/** Who is given access, as data: adding a vendor is one more file with one of these. */
export interface Vendor {
  id: string;
  name: string;
  /** Host names (without port) that belong to the vendor. */
  hostPattern: RegExp;
  /** Hosts of the app itself, one per region. */
  appHosts: readonly string[];
  /** Address of the page with the form, on `host` or on the vendor's first host. */
  homeUrl: (host?: string) => string;
  /** The AWS account that the vendor works from; what the vendor's own page shows rules over it. */
  awsAccount: string;
  /** The only partition whose roles the vendor can assume. */
  partition: PartitionId;
  /** How the vendor asks that names of roles and policies begin. */
  recommendedNameStart: string;
  externalIdPrefix: string;
  /** External IDs that stand in public documentation: never anybody's own. */
  sampleExternalIds: readonly string[];
  /** Labels of each field in every era of the app, today's first; compared ignoring case and white space. */
  labels: Readonly<Record<VendorField, readonly string[]>>;
  buttons: Readonly<Record<'getPolicy' | 'save' | 'addBucket' | 'withRole', readonly string[]>>;
  /** Hash routes of the page with the form, today's first. */
  routes: readonly string[];
}
