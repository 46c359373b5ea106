/** The console's host that the tests use unless they are about hosts. */
export const CONSOLE = 'https://us-east-1.console.aws.amazon.com';

const POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["s3:ListBucket"], "Resource": ["arn:aws:s3:::example-logs"] },
    { "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["arn:aws:s3:::example-logs/*"] }
  ]
}`;

/** A connector as Logz.io hands it out. */
export const CONNECTOR = {
  accountId: '406095609952',
  externalId: 'logzio:aws:extid:k3v9q0w7x2m5t8b1z',
  rolePolicy: POLICY,
  bucket: 'example-logs',
} as const;
