import { type ReactNode, useState } from 'react';
import { takePress } from '../../press';
import { createPolicy, IamError, validatePolicy } from '../api';
import { JsonEditor } from '../editor/json-editor';
import { policyTemplate } from '../editor/policy-text';
import { go } from '../route';
import { nameConstraint, nameProblem } from '../rules';
import { useConsole } from '../shell/console-context';
import { say } from '../words';
import { Input, Textarea } from './controls';
import { custom } from './custom';
import { Field } from './field';
import { type Step, Wizard } from './wizard';

/** Create policy as it was until 2023 (3.4): `Review policy` until early 2021, `Next: Tags` and `Next: Review` after it. */
export function OldCreatePolicy(): ReactNode {
  const { session, notify, clearNotices } = useConsole();
  const isLegacy = session.settings.generation === 'legacy';
  const [step, setStep] = useState(0);
  const [view, setView] = useState<'Visual editor' | 'JSON'>('Visual editor');
  const [text, setText] = useState(policyTemplate);
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [tried, setTried] = useState(false);
  const problem = nameProblem('Name', name, 128);
  const refused = (content: string): void => notify({ on: ['create-policy'], type: 'error', content });

  const submit = async (): Promise<void> => {
    const commit = takePress(say('Create policy'));
    setTried(true);
    if (problem) return;
    try {
      await createPolicy({ name, description, document: text, tags: [], commit });
      if (session.settings.successFlash)
        notify({ on: ['policies'], type: 'success', content: `${name} has been created.` });
      go('#/policies');
    } catch (error) {
      if (!(error instanceof IamError)) throw error;
      refused(error.message);
    }
  };

  const next = async (): Promise<void> => {
    clearNotices();
    if (step === steps.length - 1) return submit();
    const [finding] = step === 0 ? await validatePolicy(text, 'permissions') : [];
    if (finding) return refused(finding.message);
    setStep(step + 1);
  };

  const edit = (
    <>
      <EditorTabs view={view} onView={setView} />
      {view === 'Visual editor' && <p>Select a service</p>}
      {view === 'JSON' && session.settings.editor === 'ace' && (
        <JsonEditor label="Policy document" theme="dawn" value={text} lints={[]} onChange={setText} />
      )}
      {view === 'JSON' && session.settings.editor === 'textarea' && (
        <textarea rows={18} cols={80} value={text} onChange={(event) => setText(event.target.value)} />
      )}
    </>
  );
  const review = (
    <>
      <Field label="Name*" hint={nameConstraint(128)} error={tried ? problem : undefined}>
        {(label) => <Input labelledBy={label} value={name} onChange={setName} />}
      </Field>
      <Field label={say('Description')}>
        {(label) => <Textarea labelledBy={label} value={description} onChange={setDescription} />}
      </Field>
      <h3>Summary</h3>
    </>
  );
  const first: Step = {
    title: say('Create policy'),
    address: '#/policies$new?step=edit',
    next: isLegacy ? 'Review policy' : 'Next: Tags',
    content: edit,
  };
  const last: Step = {
    title: 'Review policy',
    address: '#/policies$new?step=review',
    next: say('Create policy'),
    content: review,
  };
  const tags: Step = {
    title: 'Add tags (optional)',
    address: '#/policies$new?step=tags',
    next: 'Next: Review',
    content: <p>No tags.</p>,
  };
  const steps: readonly [Step, ...Step[]] = isLegacy ? [first, last] : [first, tags, last];
  return (
    <Wizard
      title={say('Create policy')}
      id="policy-creation-wizard"
      steps={steps}
      step={step}
      busy={false}
      list="#/policies"
      onBack={() => setStep(step - 1)}
      onNext={() => void next()}
    />
  );
}

interface EditorTabsProps {
  view: string;
  onView(view: 'Visual editor' | 'JSON'): void;
}

/** Links without an address; which one is open shows in a class alone. */
function EditorTabs({ view, onView }: EditorTabsProps): ReactNode {
  return (
    <ul className="tabs">
      {(['Visual editor', 'JSON'] as const).map((name) => (
        <li key={name} className={name === view ? 'active' : ''}>
          {custom('a', { 'ng-click': 'select()', onClick: () => onView(name) }, name)}
        </li>
      ))}
    </ul>
  );
}
