import { listed } from '../connector/labels';
import { describe } from '../iam/names';
import type { EverythingProblem } from '../options/everything';
import type { OptionField, OptionProblem } from '../options/fields';
import { tagsOf } from '../options/fields';
import type { PackProblem } from '../options/locators';
import { descriptionFor, type Settings } from '../options/options';
import type { Theme } from '../options/theme';
import { purposeWords } from './names';

/** How an option is called, and what it is for. */
export const OPTION_WORDS: Readonly<Record<OptionField, { label: string; hint: string }>> = {
  policyNameStart: {
    label: 'Policy names begin with',
    hint: 'Logz.io recommends logzio-. The bucket’s name follows.',
  },
  roleNameStart: {
    label: 'Role names begin with',
    hint: 'Logz.io recommends logzio-. The bucket’s name follows.',
  },
  description: {
    label: 'Description of policies and roles',
    hint: '{bucket} and {prefix} stand for the connector’s own.',
  },
  tags: { label: 'Tags', hint: 'One a line: key=value. Shown on AWS’s pages, for you to add.' },
  path: {
    label: 'Path of roles',
    hint: 'The AWS console makes roles with the path / only. Another path is shown as a reminder, for roles made elsewhere.',
  },
  boundary: {
    label: 'Permissions boundary',
    hint: 'The ARN of a policy. Shown on Create role, for you to choose under “Set permissions boundary”.',
  },
  account: {
    label: 'AWS account for roles',
    hint: '12 digits. You are told where you are signed in to another one.',
  },
};

/** Why an option was not taken, and what to do. */
export const OPTION_PROBLEMS: Readonly<Record<OptionProblem, string>> = {
  'too-long': 'This is longer than AWS takes. Shorten it.',
  'name-start': 'Type 1 to 40 letters, digits or +=,.@-_ : IAM takes no others in names.',
  description: 'IAM takes letters, digits, spaces and +=,.@-_ in a description. Leave the others out.',
  'tag-form': 'A tag is key=value, of letters, digits, spaces and _.:/=+-@ only.',
  'tag-aws': 'Keys that begin with aws: belong to AWS. Choose another key.',
  'tag-length': 'A tag’s key has at most 128 characters, its value 256. Shorten it.',
  'tag-twice': 'A key stands here twice; capitals make no difference. Remove one.',
  'tag-count': 'AWS takes at most 50 tags.',
  path: 'A path begins and ends with /, such as /vendors/logzio/.',
  boundary: 'Type the ARN of a policy, such as arn:aws:iam::123456789012:policy/boundary.',
  account: 'An AWS account ID has 12 digits.',
};

/** Why a file with everything was not taken. */
export const EVERYTHING_WORDS: Readonly<Record<EverythingProblem, string>> = {
  'too-long': 'This file is larger than anything Rolebridge exports. Choose the exported file.',
  'not-json': 'This file is not JSON, or it was cut off. Export it again.',
  'not-ours':
    'This file does not hold everything of Rolebridge. A list of configurations is imported in the popup, under Configurations.',
  newer: 'This file was written by a newer version of Rolebridge. Update this one first.',
  corrupt: 'What this file holds of your connectors can’t be read. Nothing was changed.',
  options: 'This file holds options that can’t be taken. Nothing was changed.',
};

export const THEME_WORDS: Readonly<Record<Theme, string>> = {
  system: 'As the browser',
  light: 'Light',
  dark: 'Dark',
};

/** What the keyboard shortcuts do, by the command's name in the manifest. */
export const COMMAND_WORDS: Readonly<Record<string, string>> = {
  _execute_action: 'Open Rolebridge',
  capture: 'Capture from this page',
  fill: 'Fill this page',
};

/** Why a locator pack was not taken. */
export const PACK_WORDS: Readonly<Record<PackProblem, string>> = {
  'too-long': 'This file is larger than any locator pack. Choose the pack.',
  'not-json': 'This file is not JSON, or it was cut off. Get the pack again.',
  'not-a-pack': 'This file is no locator pack.',
  older: 'This pack is not newer than what is built in, so it was not taken.',
};

/** @param dropped names of fields that this release does not know, or that are of another shape */
export const packTaken = (dropped: readonly string[]): string =>
  `The pack counts on pages that are opened from now on.${dropped.length > 0 ? ` Left out, since they do not fit: ${listed(dropped)}.` : ''}`;

/** What a user of the options page is told came of it. */
export const OPTION_OUTCOMES = {
  saved: 'Saved.',
  imported: 'Imported. Everything that the file held is here.',
  forgotten: 'Everything was forgotten.',
  builtIn: 'The built-in locators count again, on pages that are opened from now on.',
  unlearnt: 'Forgotten. Rolebridge looks for that field by itself again.',
  failed: 'This did not work. Reload the page and try again.',
} as const;

/**
 * What the options ask for on a page of IAM and the console's form has to be given by hand.
 *
 * @param account the one that is signed in, 12 digits, where the page tells
 */
export function reminders(
  { values }: Pick<Settings, 'values'>,
  page: string,
  account: string | undefined,
): string[] {
  const creates = page === 'create-policy' || page === 'create-role';
  const tags = tagsOf(values.tags ?? '').map(({ key, value }) => `${key}=${value}`);
  return [
    ...(creates && values.account && account && account !== values.account
      ? [`Your options name AWS account ${values.account} for roles; this is ${account}.`]
      : []),
    ...(creates && tags.length > 0
      ? [`Your options ask for these tags: ${tags.join(', ')}. Add them under Tags.`]
      : []),
    ...(page === 'create-role' && values.boundary
      ? [
          `Your options ask for the permissions boundary ${values.boundary}. Choose it under Set permissions boundary.`,
        ]
      : []),
    ...(page === 'create-role' && values.path && values.path !== '/'
      ? [`Your options ask for the path ${values.path}. The console makes roles with the path / only.`]
      : []),
  ];
}

/** @returns the description of a connector's policy and role, in characters that IAM takes: what the options say, or what they are for */
export const descriptionWords = (
  options: Pick<Settings, 'values'>,
  { bucket = '', prefix }: { bucket?: string; prefix?: string },
): string => describe(descriptionFor(options, bucket, prefix) ?? purposeWords(bucket));
