import { describe, expect, it } from 'vitest';
import { LINKS, parseRoute } from '../../../practice/logzio/route';

describe('routes of the practice Logz.io app', () => {
  it.each([
    [LINKS.s3Bucket, 's3-bucket'],
    ['#/dashboard/send-your-data/log-sources/s3-bucket', 's3-bucket'],
    ['#/dashboard/data-sources/S3-Bucket', 's3-bucket'],
    [LINKS.sendYourData, 'send-your-data'],
    ['#/dashboard/send-your-data/', 'send-your-data'],
    ['', 'send-your-data'],
    [LINKS.archive, 'archive'],
    ['#/dashboard/explore', 'other'],
    ['#/dashboard/integrations/AWS-S3-Access', 'other'],
  ])('%s is the page %s', (hash, page) => {
    expect(parseRoute(hash).page).toBe(page);
  });

  it('reads the account to switch to from the query inside the hash', () => {
    expect(parseRoute('#/dashboard/integrations/AWS-S3-Bucket?switchToAccountId=1002')).toEqual({
      page: 's3-bucket',
      path: '/dashboard/integrations/AWS-S3-Bucket',
      switchToAccountId: '1002',
    });
    expect(parseRoute('#/dashboard/integrations/AWS-S3-Bucket?switchToAccountId=')).not.toHaveProperty(
      'switchToAccountId',
    );
  });
});
