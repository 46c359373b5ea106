import { KIND_LABELS, nameOf } from '../../connector/inventory/labels';
import type { Context, Step } from '../step';
import type { MigrationProgress } from './progress';

/** A line before it is known whether it is the current one. */
export interface MigrationLine {
  id: string;
  text: string;
  where: Step['where'];
  done: boolean;
  next: string;
  link?: string;
  optional?: true;
}

export interface MigrationGroup {
  heading: string;
  lines: MigrationLine[];
}

export const inLogzio = (id: string, text: string, done: boolean, next: string): MigrationLine => ({
  id,
  text,
  where: 'logzio',
  done,
  next,
});
export const inAws = (id: string, text: string, done: boolean, next: string): MigrationLine => ({
  ...inLogzio(id, text, done, next),
  where: 'aws',
});

/** The person does by hand what Rolebridge never does. */
const DELETE = 'Delete an S3 configuration from Logz.io';

/** Choosing a configuration and noting everything that it is made of. In the user guide's order deleting belongs here too. */
export function chooseGroup(progress: MigrationProgress): MigrationGroup {
  const { one, saved, order } = progress;
  const capture =
    'Go to its form or to the list in Logz.io and press Capture from this page, or press Edit beside it in Configurations.';
  const known = (id: string, text: string, value: string | undefined): MigrationLine =>
    inLogzio(id, value ? `${text} (${value})` : text, Boolean(value) || saved, capture);
  const kind = one ? KIND_LABELS[one.kind] : undefined;
  const lines = [
    inLogzio(
      'migrate-choose',
      `Choose an S3 fetcher or Archive & restore configuration to replace${one ? ` (${kind}: ${nameOf(one)})` : ''}`,
      one !== undefined,
      'Go to the list of configurations in Logz.io and press Capture from this page; or press Add a configuration or Import in Configurations.',
    ),
    known('migrate-bucket', 'Copy the S3 bucket name', one?.bucket),
    known('migrate-role-arn', 'Copy the Role ARN', one?.roleArn),
    known('migrate-region', 'Make a note of the Bucket region', one?.region),
    ...(one?.kind === 'archive'
      ? []
      : [
          inLogzio(
            'migrate-prefix',
            `If this is an S3 fetcher, copy the path Prefix${one ? ` (${one.prefix || 'none: the whole bucket'})` : ''}`,
            one !== undefined,
            capture,
          ),
          known('migrate-log-type', 'If this is an S3 fetcher, make a note of the Log type', one?.logType),
        ]),
    inLogzio(
      'migrate-look',
      'Read the new External ID in the form, before anything is deleted',
      Boolean(one?.newExternalId) || saved,
      one?.kind === 'archive'
        ? 'In Logz.io, open the form of an S3 fetcher in the same account (+ Add a bucket, Authenticate with a role) and press Capture from this page: the External ID is the account’s.'
        : 'Go to the S3 bucket page in Logz.io and press Fill this page here: it opens the form and reads the External ID.',
    ),
  ];
  return { heading: DELETE, lines: order === 'delete-first' ? [...lines, deleteLine(progress)] : lines };
}

export function deleteLine({ one, gone, missing }: MigrationProgress): MigrationLine {
  const name = one ? nameOf(one) : 'the configuration';
  return inLogzio(
    'migrate-delete',
    'Delete the configuration',
    gone,
    missing.length > 0
      ? `First complete ${name}: ${missing.join(', ')} not known yet. Then press Delete beside it in Logz.io.`
      : `In Logz.io, press Delete beside the old ${name} and confirm. Then press Capture from this page, so that it is seen to be gone.`,
  );
}

/** Where the new one is made first, deleting comes last. */
export const deleteGroup = (progress: MigrationProgress): MigrationGroup[] =>
  progress.order === 'delete-first'
    ? []
    : [{ heading: 'Delete the old configuration', lines: [deleteLine(progress)] }];

export function replaceGroup({ one, filled, saved }: MigrationProgress): MigrationGroup {
  const archive = one?.kind === 'archive';
  const fill = archive
    ? 'Go to Archive & restore in Logz.io and press Fill this page here.'
    : 'Go to the S3 bucket page in Logz.io and press Fill this page here.';
  return {
    heading: 'Replace the configuration',
    lines: [
      ...(archive
        ? []
        : [
            inLogzio(
              'migrate-form',
              'If this is for an S3 fetcher, click Add a bucket, and click Authenticate with a role',
              filled,
              fill,
            ),
          ]),
      inLogzio('migrate-recreate', 'Recreate your configuration with the values you copied', filled, fill),
      inLogzio(
        'migrate-external-id',
        `Copy the External ID${one?.newExternalId ? ` (${one.newExternalId})` : ''}`,
        Boolean(one?.newExternalId) || saved,
        'With the form open in Logz.io, press Capture from this page.',
      ),
    ],
  };
}

export function saveGroup({ one, saved }: MigrationProgress): MigrationGroup {
  const button = one?.kind === 'archive' ? 'Start archiving' : 'Save';
  const press = `On the Logz.io page, press ${button}. If its form is closed, press Fill this page here.`;
  const text = !one
    ? 'For an S3 fetcher, click Save; for Archive & restore, click Start archiving'
    : one.kind === 'archive'
      ? 'For Archive & restore: click Start archiving'
      : 'For an S3 fetcher: click Save';
  return {
    heading: 'Save the new S3 configuration in Logz.io',
    lines: [
      inLogzio('migrate-save', text, one?.facts.saved !== undefined, press),
      inLogzio(
        'migrate-success',
        'See the success message: Logz.io authenticated and connected to your S3 bucket',
        saved,
        one?.facts.saved?.ok === false
          ? 'Double-check your credentials in Logz.io and AWS, then press the button again.'
          : press,
      ),
    ],
  };
}

/** The lines as steps: the first that is not done is the current one. */
export function asSteps(
  groups: readonly MigrationGroup[],
  warnings: Partial<Record<string, string[]>>,
  now: Context,
): Step[] {
  const lines = groups.flatMap(({ heading, lines }) => lines.map((line) => ({ ...line, group: heading })));
  const current = lines.find((line) => !line.done && !line.optional);
  return lines.map(({ next, ...line }) => {
    const isCurrent = line.id === current?.id;
    const wait =
      line.where === 'aws' && now.waitingForSignIn
        ? 'Sign in to AWS in the tab that opened; the page you wanted comes next.'
        : undefined;
    return {
      ...line,
      current: isCurrent,
      ...(isCurrent && { next: wait ?? next }),
      warnings: warnings[line.id] ?? [],
    };
  });
}
