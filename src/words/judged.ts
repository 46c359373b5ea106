import { listed } from '../connector/labels';
import type { TrustSays, TrustSentences } from '../iam/codes';
import { accountName, otherName } from './accounts';
import { conditionWords } from './conditions';
import { findingSentence } from './problems';
import { type SentencesFor, sentencesOf } from './say';

const NEEDED: Record<TrustSentences['vendor']['needed'], (externalId: string, other: string) => string> = {
  none: () => 'even without an external ID',
  others: (id, other) => `with the external ID ${id}, but also with others, such as “${other}”`,
  undecided: (id) =>
    `with the external ID ${id}, and perhaps with others: there are too many patterns to tell`,
  this: (id) => `only with the external ID ${id}`,
};

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Who can use a role. */
export const TRUST_WORDS: SentencesFor<TrustSentences> = {
  refused: ({ why }) => `IAM would refuse this trust policy.${why ? ` ${findingSentence(why)}` : ''}`,
  nobody: ({ externalId, why, ...account }) =>
    `Nobody in ${accountName(account)} can use this role with the external ID ${externalId}.${why ? ` ${findingSentence(why)}` : ''}`,
  vendor: ({ externalId, alone, needed, other = '', sure, ...account }) =>
    `${alone ? `Only ${accountName(account)}` : upper(accountName(account))} can use this role, ${NEEDED[needed](externalId, other)}${sure ? '' : ', under further conditions'}.`,
  others: ({ too, others }) =>
    `${too ? 'So can' : 'These can'}: ${listed([...new Set(others.map(otherName))], 6)}.`,
  condition: ({ condition, allow }) => `${allow ? 'Only' : 'Not'} if ${conditionWords(condition)}.`,
};

/** @returns one of the sentences that say who can use a role */
export const trustWords: (said: TrustSays) => string = sentencesOf(TRUST_WORDS);
