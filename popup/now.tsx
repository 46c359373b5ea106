import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Values } from '../src/connector/form/read';
import { type Milestone, milestonesOf } from '../src/journeys/milestones';
import { nextAction } from '../src/journeys/next-action';
import type { Outcome, View } from '../src/platform/client-types';
import { MILESTONE_LABELS } from '../src/words/milestones';
import { accountWords, partitionWords } from '../src/words/names';
import { CARD_LOST, captureWords, nowWords, worldWords } from '../src/words/now';
import { ActionButton, Actions } from './actions';
import { AskedFor } from './asked';
import { Forget } from './forget';
import { JourneyChoice } from './journey-choice';
import type { ViewProps } from './model';
import { type Offer, offersOf } from './offers';

/** A page of Logz.io that did not answer yet. */
const SILENT = { forms: 0, listed: 0 };

/** What to do now: where, the step in a sentence, why, and one button. */
export function Now({ client, model, view }: ViewProps): JSX.Element {
  const { steps, state, activeTab, connector, review, asked, known } = view;
  const isConnecting = state.journey === 'connect';
  const page = view.page ?? (isConnecting && activeTab === 'logzio' ? SILENT : undefined);
  const current = steps.find((step) => step.current);
  const typed = useSignal<Values>({});
  const held = view.count > 0;
  const choice = <JourneyChoice model={model} journey={state.journey} />;
  const action = nextAction(steps, activeTab, {
    isConnecting,
    page,
    isEmpty: !held && !typed.value.bucket,
    bucket: known.bucket?.value,
  });
  const next = action && offersOf(view).find(({ id }) => id === action);
  const capture =
    isConnecting && page && (action === 'capture' || action === 'capture-and-open')
      ? captureWords(action, page, asked.find(({ field }) => field === 'bucket')?.value)
      : undefined;
  // The list in front comes first; a bucket's name is the other way to begin.
  const isList = capture !== undefined && action === 'capture';
  const asNeeded = !review.findings.some(({ about, weight }) => about === 'rolePolicy' && weight !== 'note');
  const { place, heading, reason } =
    capture ?? (current ? nowWords(current, action, asNeeded) : worldOf(view));
  const run = async (offer: Offer): Promise<Outcome> => {
    const shown = asked.flatMap(({ field, value }) => (value ? [[field, value]] : []));
    const outcome = await offer.run(client, view, { ...Object.fromEntries(shown), ...typed.value });
    if (outcome.ok) typed.value = {};
    return outcome;
  };
  const press = (offer: Offer | undefined): void => {
    if (offer && !model.busy.value) void model.act(() => run(offer));
  };
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
        {isList && next && <ActionButton model={model} offer={next} isNext press={press} />}
        {capture && asked.length > 0 && (
          <AskedFor
            key={asked.map(({ field }) => field).join()}
            asked={isList ? asked.filter(({ field }) => field === 'bucket') : asked}
            isFirst={!isList}
            typed={typed}
            go={() => press(next)}
          />
        )}
        <Actions
          model={model}
          view={view}
          next={next?.id}
          isNextElsewhere={isList}
          press={press}
          where={whereWords(view)}
          key={connector.id}
        >
          {held && choice}
          <Forget model={model} />
        </Actions>
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

/** Which AWS account the buttons would act in; and that they can't act on the page in front, where it is neither site's. */
function whereWords({ context, activeTab, unseen }: View): string {
  const { awsAccount, partition, signIn } = context;
  if (signIn) return ''; // the heading says so where it matters now
  const isNeither = activeTab === 'other' && !unseen;
  const elsewhere = isNeither ? 'This page is neither in Logz.io nor in the AWS console. ' : '';
  if (awsAccount === undefined) return elsewhere.trim();
  const world = partition === undefined || partition === 'aws' ? '' : ` in ${partitionWords(partition)}`;
  return `${elsewhere}Signed in to ${accountWords(awsAccount)}${world}`;
}
