import { listed } from '../../connector/labels';
import type { ConditionSaid, Guess, WrongPrincipal } from '../../iam/codes';
import type { TrustFindings } from '../../iam/codes/trust';
import { LOGZIO } from '../../vendors/logzio';
import { accountName, callerName } from '../accounts';
import { conditionWords } from '../conditions';
import type { SentencesFor } from '../say';
import { CONDITION_FINDINGS } from './conditions';

const ASSUMES = 'a trust policy has only sts:AssumeRole and its relatives as actions. Write sts:AssumeRole';

const both = (conditions: readonly ConditionSaid[]): string => listed(conditions.map(conditionWords), 4);
const onlyIf = (only: readonly ConditionSaid[], before = ' if '): string =>
  only.length > 0 ? `${before}${both(only)}` : '';

function wrongPrincipal(why: WrongPrincipal): string {
  switch (why.code) {
    case 'digits':
      return `has ${why.count} digits; an account ID has 12`;
    case 'other-text':
      return 'isn’t an account ID or the ARN of an account, a role or a user. Write arn:aws:iam::<12 digits>:root';
    case 'wildcard':
      return 'has a wildcard; IAM takes none inside the ARN of a principal';
    case 'partition':
      return `begins with “arn:${why.partition}”, which AWS doesn’t know`;
    case 'account':
      return `names the account “${why.account}”; an account ID has 12 digits`;
    case 'other-arn':
      return 'isn’t the ARN of an account, a role or a user';
    case 'no-service':
      return 'isn’t the name of an AWS service, such as ec2.amazonaws.com';
    case 'no-provider':
      return 'isn’t an identity provider: its ARN or its host name belongs here';
    case 'type':
      return `stands under “${why.type}”; a trust policy has only AWS, Service and Federated, written like this`;
    case 'no-map':
      return 'must stand in a map, such as {"AWS": "arn:aws:iam::<12 digits>:root"}';
    case 'nobody':
      return 'names nobody';
    case 'not-text':
      return 'must be text in quotes';
  }
}

function guess(why: Guess): string {
  switch (why.how) {
    case 'common':
      return `“${why.tail}” is one of the first that anybody would try`;
    case 'known':
      return `it is “${why.tail}”, which others know`;
    case 'short':
      return `it has only ${why.characters} characters of its own`;
    case 'digits':
      return 'it has only digits';
    case 'one-character':
      return 'it is one character again and again';
    case 'letters':
      return 'it has only letters';
  }
}

/** Findings about a trust policy. */
export const TRUST_FINDINGS: SentencesFor<TrustFindings> = {
  ...CONDITION_FINDINGS,
  'trust-action': (why) =>
    why.how === 'not' ? `NotAction means all others, and ${ASSUMES}` : `“${why.shown}”: ${ASSUMES}`,
  'trust-element': ({ name }) => `a trust policy has no ${name}. Remove it`,
  'principal-form': ({ shown, why }) => `“${shown}” in Principal ${wrongPrincipal(why)}. Correct it`,
  'version-old': ({ missing }) =>
    `${missing ? 'the trust policy has no Version' : 'the Version is 2008-10-17'}, so IAM reads it by the rules of 2008. Write "Version": "2012-10-17"`,
  everyone: ({ only }) =>
    `Principal is *: every AWS account in the world is let in${onlyIf(only)}, and an external ID alone isn’t meant to keep them out. Name the vendor’s account instead`,
  'everyone-limited':
    'Principal is *, and only the conditions keep everyone else out. Name the vendor’s account instead',
  'everyone-organisation': ({ organisations }) =>
    `Principal is *: every account of the organisation ${listed(organisations, 4, 'or')} is let in. Name the vendor’s account instead`,
  'everyone-service': ({ only }) =>
    `Principal is *: any AWS service is let in${onlyIf(only)}. Name the one service under Service`,
  'everyone-federation': ({ only, ...who }) =>
    `Principal is *: ${callerName(who)}, is let in${onlyIf(only)}. Name the one provider, with conditions on who signs in`,
  service: (who) =>
    `${callerName(who)} can use this role too, and nothing says for whose resources. Keep it only if you set that up; if the service also works for other accounts, add a condition on aws:SourceAccount`,
  'service-limited': ({ only, ...who }) =>
    `${callerName(who)} can use this role too, for resources of one account: ${only.map(conditionWords).join(' and ')}. Keep it only if you set that up`,
  federation: ({ only, ...who }) =>
    `${callerName(who)} can use this role too${onlyIf(only, ', if ')}. Keep it only if you set that up`,
  'federation-open': ({ name }) =>
    `anybody with an account at ${name} can use this role: no condition names whose sign-ins count. Add one on the provider’s “sub” with the owner’s name, or remove this principal`,
  'own-account': (who) =>
    `${callerName(who)} can use this role too, as far as their own policies let them. Keep it only if you need it`,
  'own-role': (who) => `${callerName(who)} can use this role too. Keep it only if you need it`,
  'other-account': (who) =>
    `${callerName(who)} can use this role too. Remove it unless you know why it is here`,
  'vendor-partition': ({ account }) =>
    account === undefined
      ? 'this account is in another partition of AWS than the vendor’s. Make the role in the vendor’s partition'
      : `this is account ${account} of another partition of AWS, which isn’t the vendor’s. Make the role in the vendor’s partition`,
  'vendor-absent': ({ account, own, instead }) =>
    `${accountName({ account, own })} isn’t among those who may use this role.${instead === undefined ? '' : ` It names ${accountName({ account: instead, own })} instead.`} Put it into Principal`,
  'principal-deleted': ({ id }) =>
    `${id} is what AWS leaves of a role or user that was deleted: nobody matches it any more. Remove it`,
  'whole-account':
    'an account stands for every user and role that its own administrators let use other accounts’ roles, not the root user alone. Keep it: that is how vendors ask for it',
  'vendor-part':
    'only this role or user of the vendor’s account gets in. If the vendor deletes it, the role stops working; keep it only if the vendor asked for it',
  'id-missing':
    'this statement lets the vendor in without an external ID, so any other customer of the vendor could have it use your role. Add the condition on sts:ExternalId',
  'id-if-exists': ({ operator, plain }) =>
    `${operator} asks for the external ID only if one is sent: a request without any gets in. Write ${plain}`,
  'id-for-all-values': ({ operator, plain }) =>
    `${operator} also holds when no external ID is sent at all. Write ${plain}`,
  'id-negated': ({ how, operator }) =>
    `${operator} only keeps certain IDs out: every other one gets in${how === 'other' ? '' : ', and a request without any'}. Write StringEquals with the ID`,
  'id-null': ({ how }) =>
    how === 'none-only'
      ? 'this lets in only requests without an external ID, and the vendor sends one. Write StringEquals with the ID'
      : 'Null with “true” asks that no external ID is sent. Write StringEquals with the ID',
  'id-any': 'this statement takes any external ID. Add StringEquals with the right one',
  'id-wildcard': ({ operator, text }) =>
    `${operator} with “${text}” lets in every external ID that fits it. Write StringEquals with the whole ID`,
  'id-several': ({ length, migrating }) =>
    migrating
      ? 'the old and the new external ID get in while you migrate. Remove the old one once every configuration is saved with the new one.'
      : `${length} external IDs get in. Remove those that aren’t in use any more`,
  'id-ignore-case': 'the external ID gets in with any capitals. Write StringEquals',
  'id-another': ({ text }) =>
    `this statement lets in another external ID, “${text}”. Remove it if it isn’t in use any more`,
  'id-kept-out': ({ operator, text }) =>
    `${operator} with “${text}” keeps out the right external ID itself. Remove this condition`,
  'id-operator': ({ operator }) =>
    `${operator} can’t compare external IDs, which are text. Write StringEquals`,
  'id-empty-list': 'the list of external IDs is empty, so no request gets in. Put the external ID there',
  'id-wildcard-literal': ({ operator, text }) =>
    `${operator} takes * and ? as they stand, so “${text}” never matches. Write the whole external ID`,
  'id-space': 'the external ID has a blank before or after it, so it never matches. Remove the blank',
  'id-case': ({ text, externalId }) =>
    `“${text}” differs from the external ID in capital and small letters, which count. Write “${externalId}”`,
  'id-part': ({ text, externalId }) =>
    `“${text}” and the external ID “${externalId}” are alike only at their end. Write the whole ID, once`,
  'id-other': ({ text, externalId }) =>
    `this asks for “${text}”, but the external ID is “${externalId}”. Write that`,
  'id-key': ({ key }) => `“${key}” isn’t the external ID’s key. Write sts:ExternalId`,
  'id-undecided':
    'there are too many patterns to tell whether other external IDs get in. Write StringEquals with the one ID',
  'id-only-in-deny':
    'the external ID is asked for only in a Deny; without that statement the vendor gets in with any or none. Put the condition into the Allow as well',
  mfa: ({ key }) => `${key}: a vendor’s software has no MFA device, so it can hardly meet this. Remove it`,
  'extra-condition': ({ allow, condition }) =>
    `the vendor ${allow ? 'gets in only if' : 'doesn’t get in if'} ${conditionWords(condition)}. Keep it if you set that up for the vendor`,
  'condition-never': ({ condition }) =>
    `the vendor’s request never meets this: ${conditionWords(condition)}. Remove it`,
  'action-mismatch': (why) =>
    why.how === 'account'
      ? 'AWS accounts use sts:AssumeRole; this action is for people who sign in elsewhere. Write sts:AssumeRole'
      : `sts:AssumeRole isn’t for ${why.name}: write sts:AssumeRoleWithSAML or sts:AssumeRoleWithWebIdentity`,
  'session-action':
    'this statement lets nobody in by itself; it adds to what a session may carry. Keep it if the vendor asked for it',
  'deny-hits-vendor': ({ all }) =>
    all
      ? 'this Deny keeps the vendor out, even with the right external ID, and no Allow outdoes a Deny. Remove it, or name those whom it means'
      : 'this Deny keeps some of the vendor’s roles or users out, even with the right external ID. Remove it, or name those whom it means',
  'deny-may-hit-vendor': ({ only }) =>
    `this Deny keeps the vendor out${onlyIf(only) || ' in some cases'}, even with the right external ID. Keep it only if the vendor never meets that`,
  'id-guessable': (why) =>
    `The external ID could be guessed: ${guess(why)}. It should be the one that the vendor made for you.`,
  'id-unlike-vendors': `${LOGZIO.name}’s external IDs begin with ${LOGZIO.externalIdPrefix}; this one doesn’t look like them. Compare it with External ID in ${LOGZIO.name}.`,
};
