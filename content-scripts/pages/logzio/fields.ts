import { LOGZIO } from '../../../src/vendors/logzio';
import { called, type Locator, named, near } from '../../form/locate';

/** Text boxes of the connector form; the labels of every era are the vendor's data. */
export const BOXES = {
  bucket: {
    label: 'S3 bucket name',
    ways: [
      named('textbox', LOGZIO.labels.bucket),
      near('textbox', LOGZIO.labels.bucket),
      called('textbox', /bucket/i),
    ],
  },
  prefix: {
    label: 'Prefix',
    ways: [
      named('textbox', LOGZIO.labels.prefix),
      near('textbox', LOGZIO.labels.prefix),
      called('textbox', /prefix/i),
    ],
  },
  roleArn: {
    label: 'Role ARN',
    ways: [
      named('textbox', LOGZIO.labels.roleArn),
      near('textbox', LOGZIO.labels.roleArn),
      called('textbox', /(role|aws|iam)?.?arn$/i),
    ],
  },
} satisfies Record<string, Locator>;
