import type { JSX } from 'preact';
import type { JourneyId } from '../src/connector/schema';
import { type Milestone, milestonesOf } from '../src/journeys/milestones';
import type { Step } from '../src/journeys/step';
import { headingWords, lineWords } from '../src/words/lines';
import { linesOfGuide, MILESTONE_LABELS } from '../src/words/milestones';
import { Warnings } from './warnings';

/** The milestones, each with its lines of the user guide's procedure; the current one is open. */
export function Checklist({ journey, steps }: { journey: JourneyId; steps: Step[] }): JSX.Element {
  return (
    <section class="card" aria-labelledby="checklist-heading">
      <h2 id="checklist-heading">Checklist</h2>
      <ol class="checklist" aria-labelledby="checklist-heading">
        {milestonesOf(journey, steps).map((milestone) => (
          <MilestoneItem key={milestone.id} milestone={milestone} />
        ))}
      </ol>
    </section>
  );
}

function MilestoneItem({ milestone: { id, steps, done, current } }: { milestone: Milestone }): JSX.Element {
  const groups = [...new Set(steps.map(headingWords))];
  return (
    <li class={`milestone ${current ? 'current' : ''}`}>
      <details open={current}>
        <summary>
          <span class={markOf(done, current)} aria-hidden="true" />
          <span>
            {done && <span class="hidden">Done: </span>}
            {MILESTONE_LABELS[id]}
          </span>
          <span class="source">{linesOfGuide(steps.length)}</span>
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
        {!step.current && <Warnings warnings={step.warnings} />}
      </div>
    </li>
  );
}

const markOf = (done: boolean, current: boolean): string =>
  `mark ${done ? 'done' : current ? 'current' : ''}`;
