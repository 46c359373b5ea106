import type { JSX } from 'preact';
import { partitionById } from '../src/iam/partition';
import type { Action } from '../src/journeys/step';
import type { Client, Outcome, View } from '../src/platform/client-types';
import type { Model } from './model';
import { accountWords } from './words';

interface Props {
  client: Client;
  model: Model;
  view: View;
  /** The button that the next click names: it stands out. */
  next: Action | undefined;
}

/** The buttons that act on the pages. What acts on nothing yet (no role, no ARN) is left out. */
export function Actions({ client, model, view, next }: Props): JSX.Element {
  const { facts } = view.connector;
  const roleArn = view.known.roleArn?.value;
  const roleKnown = roleArn !== undefined || facts.roleCreated !== undefined || facts.roleRead !== undefined;
  const button = (label: string, work: () => Promise<Outcome>, action?: Action): JSX.Element => (
    <button
      type="button"
      class={action && action === next ? 'primary' : ''}
      // A second press would open or write twice. The button keeps the focus, which one that is disabled loses.
      aria-disabled={model.busy.value}
      onClick={() => void (model.busy.value || model.act(work))}
    >
      {label}
    </button>
  );
  return (
    <section class="actions" aria-labelledby="actions-heading" aria-busy={model.busy.value}>
      <h2 id="actions-heading" class="hidden">
        Actions
      </h2>
      <div class="buttons">
        {button('Capture from this page', () => client.ask('capture'), 'capture')}
        {button('Fill this page', () => client.ask('fill'), 'fill')}
        {button(
          'Open Create policy in AWS',
          () => client.ask('open', { what: 'create-policy' }),
          'open-create-policy',
        )}
        {button(
          'Open Create role in AWS',
          () => client.ask('open', { what: 'create-role' }),
          'open-create-role',
        )}
        {roleKnown && button('Open the role in AWS', () => client.ask('open', { what: 'role' }), 'open-role')}
        {roleKnown && button('Return to Logz.io', () => client.ask('return-from-popup', {}), 'return')}
        {view.mayConfirm &&
          button('Logz.io shows it as connected', () => client.ask('confirm'), 'say-connected')}
        {roleArn !== undefined && button('Copy role ARN', () => copy(roleArn))}
      </div>
      <p class="where">{whereWords(view)}</p>
    </section>
  );
}

async function copy(text: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text);
    return { ok: true, said: [{ code: 'arn-copied' }] };
  } catch {
    return { ok: false, said: [{ code: 'arn-not-copied' }] };
  }
}

/** Which page and which AWS account the buttons would act on. */
function whereWords({ context, activeTab }: View): string {
  const page = {
    logzio: 'This page is in Logz.io.',
    aws: 'This page is in AWS.',
    other: 'This page is neither in Logz.io nor in the AWS console.',
  }[activeTab];
  const { awsAccount, partition, signedIn } = context;
  if (signedIn === 'no') return `${page} AWS: not signed in.`;
  if (awsAccount === undefined) return page;
  const world =
    partition === undefined || partition === 'aws'
      ? ''
      : ` in ${partitionById(partition)?.name ?? partition}`;
  return `${page} AWS: signed in to ${accountWords(awsAccount)}${world}.`;
}
