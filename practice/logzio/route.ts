/** The pages that this app has; `other` is everything that the real app has and practice does not need. */
export type PageId = 's3-bucket' | 'send-your-data' | 'archive' | 'other';

export interface Route {
  page: PageId;
  /** Path of the hash, without `#` and query. */
  path: string;
  /** Asks to change to this Logz.io account first: `?switchToAccountId=1002` inside the hash. */
  switchToAccountId?: string;
}

/** Addresses of the pages today, for links. */
export const LINKS = {
  sendYourData: '#/dashboard/send-your-data',
  s3Bucket: '#/dashboard/integrations/AWS-S3-Bucket',
  archive: '#/dashboard/tools/archive-and-restore',
} as const;

/** Old addresses stay: Logz.io's documentation links to all three generations of the S3 page. */
const PAGES: Record<string, PageId> = {
  '/dashboard/integrations/AWS-S3-Bucket': 's3-bucket',
  '/dashboard/send-your-data/log-sources/s3-bucket': 's3-bucket',
  '/dashboard/data-sources/S3-Bucket': 's3-bucket',
  '/dashboard/send-your-data': 'send-your-data',
  '/dashboard/integrations/collectors': 'send-your-data',
  '/dashboard/tools/archive-and-restore': 'archive',
  '/': 'send-your-data',
};

/** Reads `location.hash` (with or without `#`). An unknown path is page `other`, never an error. */
export function parseRoute(hash: string): Route {
  const [rawPath = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const path = rawPath.replace(/\/+$/, '') || '/';
  const switchTo = new URLSearchParams(query).get('switchToAccountId');
  return { page: PAGES[path] ?? 'other', path, ...(switchTo ? { switchToAccountId: switchTo } : {}) };
}
