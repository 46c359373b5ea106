/**
 * Values as documentation shows them. They stand beside the real form on purpose: whoever reads the page by its words
 * alone takes one of these for the real thing.
 */
export const SAMPLE_EXTERNAL_ID = 'logzio:aws:extid:example0nktixxe8q';
export const SAMPLE_ACCOUNT_ID = '123456789012';
export const SAMPLE_ROLE_ARN = 'arn:aws:iam::123456789012:role/logzio-example';

export const SAMPLE_TRUST_POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": {
        "AWS": "arn:aws:iam::<LOGZ_IO_ACCOUNT_ID>:root"
      },
      "Action": "sts:AssumeRole",
      "Condition": {
        "StringEquals": {
          "sts:ExternalId": "logzio:aws:extid:<YOUR_EXTERNAL_ID>"
        }
      }
    }
  ]
}`;

export const SAMPLE_ROLE_POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["s3:ListBucket"],
      "Resource": ["arn:aws:s3:::<BUCKET_NAME>"]
    },
    {
      "Effect": "Allow",
      "Action": ["s3:GetObject"],
      "Resource": ["arn:aws:s3:::<BUCKET_NAME>/*"]
    }
  ]
}`;

export const SAMPLE_ARCHIVE_POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "VisualEditor0",
      "Effect": "Allow",
      "Action": [
        "s3:GetObject",
        "s3:ListBucket",
        "s3:GetBucketLocation",
        "s3:PutObject"
      ],
      "Resource": [
        "arn:aws:s3:::XXX", #replace XXX with your bucket's name
        "arn:aws:s3:::XXX/*" #replace XXX with your bucket's name
      ]
    }
  ]
}`;
