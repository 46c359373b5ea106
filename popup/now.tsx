import type { JSX } from 'preact';
import { partitionById } from '../src/iam/partition';
import { type Milestone, milestonesOf } from '../src/journeys/milestones';
import { nextAction } from '../src/journeys/next-action';
import type { Client, View } from '../src/platform/client-types';
import { MILESTONE_LABELS } from '../src/words/milestones';
import { CARD_LOST, nowWords, worldWords } from '../src/words/now';
import { Actions } from './actions';
import { Forget } from './forget';
import { JourneyChoice } from './journey-choice';
import type { Model } from './model';
import { accountWords } from './words';

interface Props {
  client: Client;
  model: Model;
  view: View;
}

/** What to do now: where, the step in a sentence, why, and one button. */
export function Now({ client, model, view }: Props): JSX.Element {
  const { steps, state, activeTab, connector, review } = view;
  const current = steps.find((step) => step.current);
  const { place, heading, reason } = current ? nowWords(current, activeTab) : worldOf(view);
  const held = state.connectors.length > 0;
  const choice = <JourneyChoice model={model} journey={state.journey} />;
  const danger = review.findings.find(({ weight }) => weight === 'danger');
  return (
    <>
      <section class="now" aria-label="Now">
        <Path milestones={milestonesOf(state.journey, steps)} />
        <p class="eyebrow">{place}</p>
        <h2>{heading}</h2>
        {danger && (
          <p class="danger-notice">
            <strong>Danger:</strong> {danger.message}
          </p>
        )}
        <p>{reason}</p>
        {view.context.cardLost && <p class="where">{CARD_LOST}</p>}
        <Actions
          client={client}
          model={model}
          view={view}
          next={nextAction(steps, activeTab)}
          key={connector.id}
        >
          {held && choice}
          <Forget model={model} />
        </Actions>
        <p class="where">{whereWords(view)}</p>
      </section>
      {!held && choice}
    </>
  );
}

function worldOf({ state, connector, known }: View): ReturnType<typeof worldWords> {
  const { saved, trustFilled } = connector.facts;
  const asMeant =
    trustFilled !== undefined &&
    trustFilled.externalId === known.externalId?.value &&
    trustFilled.accountId === known.accountId?.value;
  return worldWords(state.journey, { bucket: known.bucket?.value, by: saved?.by, asMeant });
}

/** How far it is: a dot for each milestone. */
function Path({ milestones }: { milestones: Milestone[] }): JSX.Element {
  const at = milestones.find(({ current }) => current);
  const done = milestones.filter((one) => one.done).length;
  return (
    <p class="path">
      <span aria-hidden="true" class="dots">
        {milestones.map((one) => (
          <i key={one.id} class={one.done ? 'done' : one.current ? 'current' : ''} />
        ))}
      </span>
      <span>{at && MILESTONE_LABELS[at.id]}</span>
      <span class="hidden">
        {done} of {milestones.length} milestones done
      </span>
    </p>
  );
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
