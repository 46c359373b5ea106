import { type ReactNode, useEffect } from 'react';
import { go } from '../route';
import { useConsole } from '../shell/console-context';
import { say } from '../words';
import { Button } from './controls';
import { custom } from './custom';

export interface Step {
  title: string;
  /** The hash while this step is shown: the wizard writes it as it goes. */
  address: string;
  /** The text of the button that goes on; on the last page it commits. */
  next: string;
  content: ReactNode;
}

interface WizardProps {
  title: string;
  /** Of the outermost element in 2022. */
  id: string;
  steps: readonly [Step, ...Step[]];
  step: number;
  busy: boolean;
  list: string;
  onBack(): void;
  onNext(): void;
}

/** A wizard of 2017–21 (AngularJS's tags around awsui's) or of 2022 (awsui alone), as scripts that drive it name its parts (4.2). */
export function Wizard({ title, id, steps, step, busy, list, onBack, onNext }: WizardProps): ReactNode {
  const { generation } = useConsole().session.settings;
  const current = steps[step] ?? steps[0];
  useEffect(() => {
    // No hashchange event: the page that wrote it knows.
    history.replaceState(null, '', current.address);
  }, [current.address]);
  const buttons = (
    <>
      <Button text={say('Cancel')} onPress={() => go(list)} />
      {step > 0 && <Button text="Previous" onPress={onBack} />}
      <Button
        primary
        text={current.next}
        disabled={busy}
        className={generation === 'legacy' ? 'wizard-next-button' : 'awsui-wizard__primary-button'}
        onPress={onNext}
      />
    </>
  );
  if (generation === 'mixed')
    return (
      <div id={id}>
        <div className="wizard-step wizard-step__active">
          {custom(
            'awsui-form',
            { initialized: 'true' },
            <h1>{current.title}</h1>,
            <div className="awsui-form-content">{current.content}</div>,
            <div className="awsui-form-actions">{buttons}</div>,
          )}
        </div>
      </div>
    );
  const wizard = custom(
    'wizard',
    {},
    <div className="wizard-body">
      <h2>{current.title}</h2>
      {current.content}
    </div>,
    <div className="wizard-footer">
      <div className="buttons">{buttons}</div>
    </div>,
  );
  return (
    <div id="iam-content">
      {custom(
        'parent-view',
        {},
        <div className="ng-scope">
          <h1>{title}</h1>
          {custom('new-wizard', {}, wizard)}
        </div>,
      )}
    </div>
  );
}
