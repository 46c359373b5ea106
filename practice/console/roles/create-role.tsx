import Wizard from '@cloudscape-design/components/wizard';
import { type ReactNode, useState } from 'react';
import { takePress } from '../../press';
import { createRole, IamError } from '../api';
import { InfoLink } from '../info-link';
import { usePolicies } from '../policies/use-policies';
import { go, roleHref } from '../route';
import { useConsole } from '../shell/console-context';
import { say } from '../words';
import { AddPermissions } from './add-permissions';
import { anyProblem, draftFrom, entityProblems, type RoleDraft, reviewProblems, trustOf } from './role-draft';
import { RoleReview } from './role-review';
import { SelectTrustedEntity } from './select-trusted-entity';

/** `#/roles/create`: three steps, `Create role` at the end of the third. */
export function CreateRole({ query }: { query: URLSearchParams }): ReactNode {
  const { session, notify, clearNotices, setCreated } = useConsole();
  const [step, setStep] = useState(0);
  /** Whether the policies were ever needed: they are loaded then, and kept from step to step. */
  const [reached, setReached] = useState(false);
  const policies = usePolicies(reached);
  const [busy, setBusy] = useState(false);
  const [draft, setDraft] = useState(() => draftFrom(query, session));
  /** The steps that somebody has tried to leave: only there are problems shown. */
  const [tried, setTried] = useState<readonly number[]>([]);
  const change = (part: Partial<RoleDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const attached = policies.rows.filter(({ arn }) => draft.policyArns.includes(arn));

  const navigate = (wanted: number): void => {
    clearNotices();
    if (wanted > step) setTried([...tried, 0, step]);
    const next = wanted > step && anyProblem(entityProblems(draft)) ? 0 : wanted;
    if (next > 0) setReached(true);
    setStep(next);
  };

  const submit = async (): Promise<void> => {
    const commit = takePress(say('Create role'));
    clearNotices();
    setTried([0, 1, 2]);
    if (anyProblem(reviewProblems(draft))) return;
    setBusy(true);
    const { name, description, tags } = draft;
    const policyArns = attached.map(({ arn }) => arn);
    try {
      const trust = trustOf(draft, session.accountId);
      await createRole({ name, description, trust, policyArns, tags, commit });
      if (session.settings.successFlash)
        notify({
          on: ['roles'],
          type: 'success',
          content: say('Role {name} created.', name),
          button: { text: say('View role'), href: roleHref(name) },
        });
      setCreated(name);
      go('#/roles');
    } catch (error) {
      if (!(error instanceof IamError)) throw error;
      notify({
        on: ['create-role'],
        type: 'error',
        header: `Role ${name} was not created.`,
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
      submitButtonText={say('Create role')}
      onCancel={() => go('#/roles')}
      onNavigate={({ detail }) => navigate(detail.requestedStepIndex)}
      onSubmit={() => void submit()}
      steps={[
        {
          title: say('Select trusted entity'),
          info: <InfoLink about={say('Select trusted entity')} />,
          content: (
            <SelectTrustedEntity
              draft={draft}
              problems={tried.includes(0) ? entityProblems(draft) : {}}
              onChange={change}
            />
          ),
        },
        {
          title: say('Add permissions'),
          info: <InfoLink about={say('Add permissions')} />,
          content: <AddPermissions draft={draft} policies={policies} onChange={change} />,
        },
        {
          title: say('Name, review, and create'),
          content: (
            <RoleReview
              draft={draft}
              attached={attached}
              problems={tried.includes(2) ? reviewProblems(draft) : {}}
              onChange={change}
              onEdit={setStep}
            />
          ),
        },
      ]}
    />
  );
}
