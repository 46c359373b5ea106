import { Fragment, type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TextBox } from '../src/connector/labels';
import { SHOW_FIELD } from '../src/words/pointing';
import type { Model } from './model';

/** Of more than so many, what comes next would be below the fold. */
const MOST = 2;

const Details = ({ details }: { details: readonly string[] }): JSX.Element | null =>
  details.length === 0 ? null : (
    <ul>
      {details.map((detail) => (
        <li key={detail}>{detail}</li>
      ))}
    </ul>
  );

/** Lets the person point at a box that was not found. */
const ShowField = ({ model, field }: { model: Model; field: TextBox | undefined }): JSX.Element | null =>
  field ? (
    <button type="button" onClick={() => void model.showField(field)}>
      {SHOW_FIELD}
    </button>
  ) : null;

/** What came of the last action, announced as it changes; and the question, where the action had to ask. */
export function Status({ model }: { model: Model }): JSX.Element {
  const message = model.message.value;
  const choices = model.choices.value;
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (message) line.current?.scrollIntoView({ block: 'nearest' });
  }, [message]);
  return (
    <>
      <div
        role="status"
        ref={line}
        data-code={message?.codes.join(' ')}
        class={message ? `status ${message.ok ? 'good' : 'bad'}` : ''}
      >
        {message && (
          <Fragment key={message.number}>
            <p>{message.text}</p>
            {message.mayReturn && (
              <button type="button" onClick={() => void model.returnAnyway()}>
                Return anyway
              </button>
            )}
            <ShowField model={model} field={message.mayShow} />
            <Details details={message.details.slice(0, MOST)} />
            {message.details.length > MOST && (
              <details>
                <summary>{message.details.length - MOST} more</summary>
                <Details details={message.details.slice(MOST)} />
              </details>
            )}
          </Fragment>
        )}
      </div>
      {choices.length > 0 && (
        <fieldset class="choices">
          <legend>Which one is right?</legend>
          {choices.map((choice) => (
            <button key={choice.label} type="button" onClick={() => void model.choose(choice)}>
              {choice.label}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
