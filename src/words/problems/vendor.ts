import type { VendorProblems } from '../../vendors/codes';
import { LOGZIO } from '../../vendors/logzio';
import type { SentencesFor } from '../say';

const AGAIN = `Copy External ID again from the form in ${LOGZIO.name} (+ Add a bucket, Authenticate with a role).`;

/** A value that is not Logz.io’s, or not the person’s own. */
export const VENDOR_PROBLEMS: SentencesFor<VendorProblems> = {
  'external-id-published': `This external ID was printed in ${LOGZIO.name}’s documentation in 2023, so everyone knows it. ${AGAIN}`,
  'external-id-sample': `This is the sample from ${LOGZIO.name}’s documentation, not your account’s external ID. ${AGAIN}`,
  'external-id-prefix-only': ({ prefix }) =>
    `Only the start ${prefix} is here; what follows it is missing. ${AGAIN}`,
  'external-id-cut-off': ({ value }) =>
    `“${value}” is only a part of an external ID: it was cut off or broken over two lines. ${AGAIN}`,
  'external-id-doubled': ({ prefix, several, rest }) =>
    `${prefix} stands ${several ? 'several times' : 'twice'} at the start. Keep it once: “${rest}”.`,
  'account-own': ({ account }) =>
    `${account} is your own AWS account. A role that lets in your own account gives ${LOGZIO.name} nothing: copy Account ID from the form in ${LOGZIO.name}.`,
  'account-other-vendor': ({ account, published, name }) =>
    `${account} is ${name}’s AWS account, not the one that ${LOGZIO.name} publishes (${published}): ${name} would be let in. Copy Account ID again from the form in ${LOGZIO.name}.`,
  'account-unpublished': ({ account, published }) =>
    `${account} isn’t the AWS account that ${LOGZIO.name} publishes (${published}), but ${LOGZIO.name}’s page showed it. Keep it only if you trust that page.`,
  'account-unknown': ({ account, published }) =>
    `${account} isn’t the AWS account that ${LOGZIO.name} publishes (${published}), and no page of ${LOGZIO.name} showed it: whoever owns it would be let in. Capture Account ID from the form in ${LOGZIO.name}.`,
};
