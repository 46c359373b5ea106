import Wizard from '@cloudscape-design/components/wizard';
import { type ReactNode, useState } from 'react';
import { takePress } from '../../press';
import { createPolicy, type Finding, IamError, type Tag, validatePolicy } from '../api';
import { policyTemplate } from '../editor/policy-text';
import { InfoLink } from '../info-link';
import { go, policyHref } from '../route';
import { descriptionProblem, nameProblem } from '../rules';
import { useConsole } from '../shell/console-context';
import { say } from '../words';
import { PolicyReview } from './policy-review';
import { SpecifyPermissions } from './specify-permissions';

/** `#/policies/create`: two steps, `Create policy` at the end of the second. */
export function CreatePolicy(): ReactNode {
  const { session, notify, clearNotices } = useConsole();
  const [step, setStep] = useState(0);
  const [busy, setBusy] = useState(false);
  const [text, setText] = useState(policyTemplate);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [tags, setTags] = useState<Tag[]>([]);
  const [checked, setChecked] = useState(false);
  const problems = {
    name: nameProblem(say('Policy name'), name, 128),
    description: descriptionProblem(description),
  };

  const navigate = async (wanted: number): Promise<void> => {
    clearNotices();
    if (wanted > step) {
      setBusy(true);
      const found = await validatePolicy(text, 'permissions').catch((error: unknown) => [
        { message: error instanceof Error ? error.message : String(error), line: 1, column: 1 },
      ]);
      setBusy(false);
      setFindings(found);
      if (found.length > 0) return;
    }
    setStep(wanted);
  };

  const submit = async (): Promise<void> => {
    const commit = takePress(say('Create policy'));
    setChecked(true);
    clearNotices();
    if (problems.name || problems.description) return;
    setBusy(true);
    try {
      const { arn } = await createPolicy({ name, description, document: text, tags, commit });
      if (session.settings.successFlash)
        notify({
          // Stays on the policy's own page too (3.3; S 2026-05).
          on: ['policies', 'policy'],
          type: 'success',
          content: say('Policy {name} created.', name),
          button: { text: say('View policy'), href: policyHref(arn) },
        });
      go('#/policies');
    } catch (error) {
      if (!(error instanceof IamError)) throw error;
      notify({
        on: ['create-policy'],
        type: 'error',
        header: `Policy ${name} was not created.`,
        content: error.message,
      });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Wizard
      activeStepIndex={step}
      isLoadingNextStep={busy}
      submitButtonText={say('Create policy')}
      onCancel={() => go('#/policies')}
      onNavigate={({ detail }) => void navigate(detail.requestedStepIndex)}
      onSubmit={() => void submit()}
      steps={[
        {
          title: 'Specify permissions',
          info: <InfoLink about="permissions" />,
          description:
            'Add permissions by selecting services, actions, resources, and conditions. Build permission statements using the JSON editor.',
          content: (
            <SpecifyPermissions
              text={text}
              findings={findings}
              onChange={(changed) => {
                setText(changed);
                setFindings([]);
              }}
            />
          ),
        },
        {
          title: 'Review and create',
          info: <InfoLink about="review" />,
          description: 'Review the permissions, specify details, and tags.',
          content: (
            <PolicyReview
              text={text}
              name={name}
              description={description}
              tags={tags}
              problems={checked ? problems : {}}
              onName={setName}
              onDescription={setDescription}
              onTags={setTags}
              onEdit={() => setStep(0)}
            />
          ),
        },
      ]}
    />
  );
}
