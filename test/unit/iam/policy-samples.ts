/** Policies as Logz.io and AWS write them, for several tests. */
export const rolePolicy = (bucket = 'my-logs', prefix = ''): string =>
  JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: [`arn:aws:s3:::${bucket}`] },
        { Effect: 'Allow', Action: ['s3:GetObject'], Resource: [`arn:aws:s3:::${bucket}/${prefix}*`] },
      ],
    },
    null,
    2,
  );

export const trustPolicy = (account = '406095609952', externalId = 'logzio:aws:extid:a1b2c3d4e5f6'): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${account}:root` },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': externalId } },
      },
    ],
  });

/** The bucket policy that Logz.io publishes for power search. */
export const powerSearchPolicy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::406095609952:user/search-archive-restore-user' },
      Action: ['s3:GetObject', 's3:ListBucket'],
      Resource: ['arn:aws:s3:::my-logs', 'arn:aws:s3:::my-logs/*'],
    },
  ],
});

/** A managed policy with one statement, some of whose members are replaced; `undefined` leaves one out. */
export const withStatement = (change: Record<string, unknown>): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::my-logs', ...change }],
  });
