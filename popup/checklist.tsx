import type { JSX } from 'preact';
import type { Step } from '../src/journeys/step';
import { headingWords, lineWords } from '../src/words/lines';
import { Warnings } from './warnings';

/** Every line of the user guide's procedure, under its headings. */
export function Checklist({ steps }: { steps: Step[] }): JSX.Element {
  const groups = [...new Set(steps.map(headingWords))];
  return (
    <section class="card" aria-labelledby="checklist-heading">
      <h2 id="checklist-heading">Checklist</h2>
      <ol class="checklist" aria-labelledby="checklist-heading">
        {groups.map((group, index) => (
          <li key={group}>
            <h3 id={`group-${index}`}>{group}</h3>
            <ol aria-labelledby={`group-${index}`}>
              {steps
                .filter((step) => headingWords(step) === group)
                .map((step) => (
                  <Line key={step.id} step={step} />
                ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Line({ step }: { step: Step }): JSX.Element {
  return (
    <li class={step.done ? 'done' : ''} aria-current={step.current ? 'step' : undefined}>
      <span class="mark" aria-hidden="true" />
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
