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

function refusal(why: TrustRefusal): string {
  switch (why.code) {
    case 'id-unknown':
      return UNKNOWN;
    case 'old-unknown':
      return 'Rolebridge does not know which one is the old external ID. Choose it.';
    case 'new-missing':
      return 'The new external ID is not accepted here yet, so the old one stays.';
    case 'old-needed':
      return oldNeeded(why.names);
    case 'edit':
      return problemSentence(why.problem);
  }
}

/** @returns the sentence of one thing to say of a trust policy */
export function trustSentence(said: TrustSaid): string {
  switch (said.code) {
    case 'id-unknown':
      return UNKNOWN;
    case 'not-readable':
      return `${problemSentence(said.problem)} Mend it first; Rolebridge changes nothing in it.`;
    case 'both-accepted':
      return `${linesOf(said.lines)}: the old and the new external ID are both accepted.`;
    case 'new-accepted':
      return `${linesOf(said.lines)}: the new external ID is accepted already.`;
    case 'ids-there':
      return `${linesOf(said.lines)} ${said.lines.length > 1 ? 'have' : 'has'} sts:ExternalId. Press ${buttons.replace}, or ${BOTH}.`;
    case 'ids-elsewhere':
      return `${linesOf(said.lines)}: sts:ExternalId is there, but not where it lets account ${said.account} in.`;
    case 'none-there':
      return `There is no sts:ExternalId here: account ${said.account} gets in without one. ${buttons.add} puts in exactly the text below.`;
    case 'none-and-not-added':
      return `There is no sts:ExternalId here. ${problemSentence(said.problem)}`;
    case 'others-use-it':
      return `Other configurations use this role too: ${listed(said.names)}. Replacing the external ID stops them as soon as the trust policy is saved; accepting both does not.`;
    case 'others-stop':
      return `As soon as the trust policy is saved with the new external ID alone, any other configurations that use this role will stop working until you update them: ${listed(said.names)}. To keep them working, press ${BOTH}.`;
    case 'others-lose':
      return `The same condition also lets in ${othersInWords(said.others)}. Whoever comes with the old external ID loses access as soon as the trust policy is saved without it; ${BOTH} keeps it.`;
    case 'old-needed':
      return oldNeeded(said.names);
    case 'old-removable':
      return `Nothing needs the old external ID any more. Press ${buttons.remove}.`;
    case 'not-seen':
      return '';
    case 'other-account':
      return `You are signed in to AWS account ${said.account}. The role of this name that ${said.name} uses is in another one: ${said.arn}.`;
    case 'role-of-none':
      return `None of your configurations uses the role ${said.roleName}. Is this the right one?`;
    case 'several-accounts':
      return `This role is used in several Logz.io accounts, each with an external ID of its own. ${listed(said.names)}: make a new role for each account instead.`;
    case 'edited':
      return `${linesOf(said.lines)}: ${DONE[said.edit]}.`;
    case 'note':
      return problemSentence(said.problem);
    case 'refused':
      return `${buttons[said.edit]}: nothing was changed. ${refusal(said.why)}`;
    case 'choose-line':
      return 'If you are sure, choose the line.';
  }
}

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
