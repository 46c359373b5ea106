import { S3_PAGE } from '../browser/connect-journey';
import { type Wizard, WORK } from './drawn';
import { COLUMNS, LISTED } from './listed';

const [first] = LISTED;

/** Logz.io's list of buckets, of which values and pairs are read. */
export const LOGZIO_LISTS: readonly Wizard[] = (['form', 'short'] as const).map((logzioList) => ({
  settings: { logzioList },
  address: S3_PAGE,
  prepare({ logzio }) {
    for (const one of LISTED) logzio.seed({ ...one, kind: 's3-fetcher', account: logzio.current.id });
  },
  screens: [
    {
      page: 'logzio-list',
      title: `Logz.io · list of buckets, heads of the ${logzioList}`,
      reach: (page) => page.getByText(first.roleArn, { exact: true }).waitFor(),
      fields: Object.fromEntries(
        Object.keys(COLUMNS).map((column, at) => [
          column,
          (page) => page.getByRole('row').filter({ hasText: first.bucket }).locator('th,td').nth(at),
        ]),
      ),
      texts: Object.fromEntries(Object.entries(COLUMNS).map(([column, key]) => [column, first[key]])),
      brings: [],
      leaves: '',
      work: WORK,
    },
  ],
}));
