import { Fragment, type JSX } from 'preact';
import type { Field } from '../src/connector/labels';
import type { JourneyId } from '../src/connector/schema';
import { type Milestone, type MilestoneId, milestonesOf } from '../src/journeys/milestones';
import type { Step } from '../src/journeys/step';
import type { View } from '../src/platform/client-types';
import { headingWords, lineWords } from '../src/words/lines';
import { linesOfGuide, MILESTONE_LABELS } from '../src/words/milestones';
import { LongId } from './long-id';
import { Warnings } from './warnings';

interface Props {
  journey: JourneyId;
  steps: Step[];
  known: View['known'];
}

/** The milestones, each with its lines of the user guide's procedure; the current one is open. */
export function Checklist({ journey, steps, known }: Props): JSX.Element {
  return (
    <section class="part" aria-labelledby="checklist-heading">
      <h2 id="checklist-heading" class="hidden">
        Checklist
      </h2>
      <ol class="checklist" aria-labelledby="checklist-heading">
        {milestonesOf(journey, steps).map((milestone) => (
          <MilestoneItem key={milestone.id} milestone={milestone} known={known} />
        ))}
      </ol>
    </section>
  );
}

interface ItemProps {
  milestone: Milestone;
  known: View['known'];
}

function MilestoneItem({ milestone: { id, steps, done, current }, known }: ItemProps): JSX.Element {
  const groups = [...new Set(steps.map(headingWords))];
  return (
    <li class={`milestone ${done ? 'done' : current ? 'current' : ''}`}>
      <details open={current}>
        <summary>
          <span class={markOf(done, current)} aria-hidden="true" />
          <span>
            {done && <span class="hidden">Done: </span>}
            {MILESTONE_LABELS[id]}
          </span>
          <span class={done || current ? 'source' : 'hidden'}>
            {(done && results(id, known)) || linesOfGuide(steps.length)}
          </span>
        </summary>
        {groups.map((group, index) => (
          <div key={group}>
            <h3 id={`group-${id}-${index}`}>{group}</h3>
            <ol aria-labelledby={`group-${id}-${index}`}>
              {steps
                .filter((step) => headingWords(step) === group)
                .map((step) => (
                  <Line key={step.id} step={step} />
                ))}
            </ol>
          </div>
        ))}
      </details>
    </li>
  );
}

/** What came of a milestone. */
const RESULTS: Partial<Record<MilestoneId, Field[]>> = {
  captured: ['accountId', 'externalId'],
  policy: ['policyName'],
  role: ['roleName'],
  'arn-returned': ['roleArn'],
};

/** The values that a milestone is about, those that are known. */
function results(id: MilestoneId, known: View['known']): JSX.Element[] | undefined {
  const values = RESULTS[id]?.flatMap((field) => known[field]?.value ?? []);
  return values?.length
    ? values.map((value, index) => (
        <Fragment key={value}>
          {index > 0 && ' '}
          <LongId id={value} />
        </Fragment>
      ))
    : undefined;
}

function Line({ step }: { step: Step }): JSX.Element {
  return (
    <li class={step.done ? 'done' : ''} aria-current={step.current ? 'step' : undefined}>
      <span class={markOf(step.done, step.current)} aria-hidden="true" />
      <div>
        {step.done && <span class="hidden">Done: </span>}
        {lineWords(step.text)}
        {step.link && (
          <>
            {' '}
            <a href={step.link} target="_blank" rel="noreferrer">
              Open it in AWS
            </a>
          </>
        )}
        {!step.current && <Warnings warnings={step.warnings} open={0} />}
      </div>
    </li>
  );
}

const markOf = (done: boolean, current: boolean): string =>
  `mark ${done ? 'done' : current ? 'current' : ''}`;
