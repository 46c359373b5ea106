import { LOGZIO } from '../vendors/logzio';

/**
 * The trust policy that the console makes of what is filled into Create role, as a value.
 *
 * @param account 12 digits, of the vendor's AWS account
 * @param externalId one; a role that several Logz.io accounts use has several
 * @returns the trust policy, whose members stand in the order in which the console writes them
 */
export const wizardsTrust = (account: string, externalId: string | string[]) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: `arn:${LOGZIO.partition}:iam::${account}:root` },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'sts:ExternalId': externalId } },
    },
  ],
});
