/** The AWS account that the practice console is signed in to unless a test says otherwise. */
export const EXAMPLE_ACCOUNT = '123456789012';

/** A connector with every value that the person or Logz.io gives. */
export const EXAMPLE = {
  accountId: '406095609952',
  externalId: 'logzio:aws:extid:q7w8e9r0t1y2u3i4o',
  rolePolicy: JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: ['arn:aws:s3:::example-logs-bucket'] },
        { Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::example-logs-bucket/*'] },
      ],
    },
    null,
    2,
  ),
  bucket: 'example-logs-bucket',
  policyName: 'logzio-example',
  roleName: 'logzio-example-role',
} as const;
