import type { JSX } from 'preact';
import { effective } from '../src/connector/known';
import { partitionById } from '../src/iam/partition';
import type { Client, Outcome, View } from '../src/platform/client-types';
import type { Model } from './model';
import { accountWords } from './words';

interface Props {
  client: Client;
  model: Model;
  view: View;
  /** The next click; a button that it names stands out. */
  next: string;
}

/** The buttons that act on the pages. What acts on nothing yet (no role, no ARN) is left out. */
export function Actions({ client, model, view, next }: Props): JSX.Element {
  const { facts } = view.state;
  const { roleArn } = effective(view.state);
  const roleKnown = roleArn !== undefined || facts.roleCreated !== undefined || facts.roleRead !== undefined;
  const button = (label: string, work: () => Promise<Outcome>): JSX.Element => (
    <button
      type="button"
      class={next.includes(label) ? 'primary' : ''}
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
        {button('Capture from this page', () => client.ask('capture'))}
        {button('Fill this page', () => client.ask('fill'))}
        {button('Open Create policy in AWS', () => client.ask('open', { what: 'create-policy' }))}
        {button('Open Create role in AWS', () => client.ask('open', { what: 'create-role' }))}
        {roleKnown && button('Open the role in AWS', () => client.ask('open', { what: 'role' }))}
        {roleArn !== undefined && button('Return to Logz.io', () => client.ask('return-from-popup'))}
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
