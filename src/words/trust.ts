import { listed } from '../connector/labels';
import type { TrustFound } from '../connector/trust-document';
import type { StoredTrust, TrustRefusal, TrustSaid } from '../connector/trust-said';
import { othersInWords } from './accounts';
import { CARD } from './card';
import { problemSentence } from './problems';

/* What is said of a role's trust policy and of its edits. The background draws these sentences for the card. */

const { buttons } = CARD;
const BOTH = buttons['accept-both'];

const UNKNOWN =
  'Rolebridge does not know the external ID of your Logz.io account yet. Open its popup on the Logz.io page and press Capture from this page.';

const linesOf = (lines: readonly number[]): string =>
  `${lines.length > 1 ? 'Lines' : 'Line'} ${listed(lines.map(String))}`;

const DONE = {
  replace: 'the external ID was replaced',
  'accept-both': 'the old and the new external ID are both accepted',
  remove: 'the old external ID was removed',
  add: 'the condition was added',
} as const;

const oldNeeded = (names: readonly string[]): string =>
  `The old external ID has to stay until these are saved with the new one in Logz.io; without it they stop working: ${listed(names)}.`;

/** A sentence for each code of a union, made from what stands beside the code. */
type Rows<Told extends { code: string }> = {
  readonly [Code in Told['code']]: (told: Extract<Told, { code: Code }>) => string;
};

const sentenceOf = <Told extends { code: string }>(rows: Rows<Told>, told: Told): string =>
  (rows[told.code as Told['code']] as (one: Told) => string)(told); // the row of its own code

const REFUSALS: Rows<TrustRefusal> = {
  'id-unknown': () => UNKNOWN,
  'old-unknown': () => 'Rolebridge does not know which one is the old external ID. Choose it.',
  'new-missing': () => 'The new external ID is not accepted here yet, so the old one stays.',
  'old-needed': ({ names }) => oldNeeded(names),
  edit: ({ problem }) => problemSentence(problem),
};

const TRUST: Rows<TrustSaid> = {
  'id-unknown': () => UNKNOWN,
  'not-readable': ({ problem }) =>
    `${problemSentence(problem)} Mend it first; Rolebridge changes nothing in it.`,
  'both-accepted': ({ lines }) => `${linesOf(lines)}: the old and the new external ID are both accepted.`,
  'new-accepted': ({ lines }) => `${linesOf(lines)}: the new external ID is accepted already.`,
  'ids-there': ({ lines }) =>
    `${linesOf(lines)} ${lines.length > 1 ? 'have' : 'has'} sts:ExternalId. Press ${buttons.replace}, or ${BOTH}.`,
  'ids-elsewhere': ({ lines, account }) =>
    `${linesOf(lines)}: sts:ExternalId is there, but not where it lets account ${account} in.`,
  'none-there': ({ account }) =>
    `There is no sts:ExternalId here: account ${account} gets in without one. ${buttons.add} puts in exactly the text below.`,
  'none-and-not-added': ({ problem }) => `There is no sts:ExternalId here. ${problemSentence(problem)}`,
  'others-use-it': ({ names }) =>
    `Other configurations use this role too: ${listed(names)}. Replacing the external ID stops them as soon as the trust policy is saved; accepting both does not.`,
  'others-stop': ({ names }) =>
    `As soon as the trust policy is saved with the new external ID alone, any other configurations that use this role will stop working until you update them: ${listed(names)}. To keep them working, press ${BOTH}.`,
  'others-lose': ({ others }) =>
    `The same condition also lets in ${othersInWords(others)}. Whoever comes with the old external ID loses access as soon as the trust policy is saved without it; ${BOTH} keeps it.`,
  'old-needed': ({ names }) => oldNeeded(names),
  'old-removable': () => `Nothing needs the old external ID any more. Press ${buttons.remove}.`,
  'not-seen': () => '',
  'other-account': ({ account, name, arn }) =>
    `You are signed in to AWS account ${account}. The role of this name that ${name} uses is in another one: ${arn}.`,
  'role-of-none': ({ roleName }) =>
    `None of your configurations uses the role ${roleName}. Is this the right one?`,
  'several-accounts': ({ names }) =>
    `This role is used in several Logz.io accounts, each with an external ID of its own. ${listed(names)}: make a new role for each account instead.`,
  edited: ({ lines, edit }) => `${linesOf(lines)}: ${DONE[edit]}.`,
  note: ({ problem }) => problemSentence(problem),
  refused: ({ edit, why }) => `${buttons[edit]}: nothing was changed. ${sentenceOf(REFUSALS, why)}`,
  'choose-line': () => 'If you are sure, choose the line.',
};

/** @returns the sentence of one thing to say of a trust policy */
export const trustSentence = (said: TrustSaid): string => sentenceOf(TRUST, said);

/** @returns several, one after the other */
export const trustText = (said: readonly TrustSaid[]): string => said.map(trustSentence).join(' ');

/** What stands in a trust policy, with its sentences: as the card gets it. */
export interface FoundInWords extends Omit<TrustFound, 'said' | 'warnings'> {
  code: TrustSaid['code'];
  said: string;
  warnings: string[];
}

/** @returns the same with its sentences */
export const foundInWords = ({ said, warnings, ...found }: TrustFound): FoundInWords => ({
  ...found,
  code: said.code,
  said: trustSentence(said),
  warnings: warnings.map(trustSentence),
});

/** @returns how what AWS stored compares with what was meant */
export function storedSentence({ stored, meant, asMeant, from, to, removable }: StoredTrust): string {
  const name = (id: string): string =>
    id === to ? 'the new external ID' : id === from ? 'the old external ID' : `“${id}”`;
  const both = stored.length === 2 && [from, to].every((id) => id !== undefined && stored.includes(id));
  const names = stored.map(name);
  const accepted = both
    ? 'old and new are accepted'
    : names.length === 0
      ? 'no external ID is asked for where Logz.io gets in'
      : names.length === 1
        ? `${names[0]} alone is accepted`
        : `${listed(names)} are accepted`;
  const start = `Stored: ${accepted}.`;
  if (asMeant === undefined) return start;
  if (!asMeant)
    return `${start} That is not what was meant (${listed((meant ?? []).map(name))}). If you pressed Update policy a moment ago, reload this page; otherwise edit the trust policy again.`;
  return `${start} That is what was meant.${removable ? ` ${trustSentence({ code: 'old-removable' })}` : ''}`;
}
