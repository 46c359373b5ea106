import { type ReactNode, useState } from 'react';
import { takePress } from '../../press';
import { createRole, IamError } from '../api';
import { usePolicies } from '../policies/use-policies';
import {
  anyProblem,
  draftFrom,
  entityProblems,
  type RoleDraft,
  reviewProblems,
  trustOf,
} from '../roles/role-draft';
import { go } from '../route';
import { nameConstraint } from '../rules';
import { useConsole } from '../shell/console-context';
import { say } from '../words';
import { Input, Textarea } from './controls';
import { Field } from './field';
import { legacyDraft } from './legacy-link';
import { PolicyTable } from './policy-table';
import { TrustedEntity } from './trusted-entity';
import { type Step, Wizard } from './wizard';

/** Create role as it was: four pages until 2021 (3.4), today's three in the elements of 2022 (3.1). */
export function OldCreateRole({ query }: { query: URLSearchParams }): ReactNode {
  const { session, notify, clearNotices } = useConsole();
  const isLegacy = session.settings.generation === 'legacy';
  const [step, setStep] = useState(0);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [draft, setDraft] = useState(() =>
    isLegacy ? legacyDraft(location.hash, session) : draftFrom(query, session),
  );
  const policies = usePolicies(step > 0);
  const change = (part: Partial<RoleDraft>): void => setDraft((before) => ({ ...before, ...part }));

  const submit = async (): Promise<void> => {
    const commit = takePress(say('Create role'));
    clearNotices();
    if (anyProblem(reviewProblems(draft))) return;
    setBusy(true);
    const { name, description, tags, policyArns } = draft;
    try {
      const trust = trustOf(draft, session.accountId);
      await createRole({ name, description, trust, policyArns: [...policyArns], tags, commit });
      const content = isLegacy ? `The role ${name} has been created.` : say('Role {name} created.', name);
      if (session.settings.successFlash) notify({ on: ['roles'], type: 'success', content });
      go('#/roles');
    } catch (error) {
      if (!(error instanceof IamError)) throw error;
      notify({ on: ['create-role'], type: 'error', content: error.message });
    } finally {
      setBusy(false);
    }
  };

  const next = (): void => {
    const isWrong = anyProblem(entityProblems(draft));
    const isLast = step === steps.length - 1;
    setTried(isWrong || isLast);
    if (isWrong) setStep(0);
    else if (isLast) void submit();
    else setStep(step + 1);
  };

  const entity = (
    <TrustedEntity draft={draft} problems={tried ? entityProblems(draft) : {}} onChange={change} />
  );
  const permissions = (
    <PolicyTable
      policies={policies}
      selectedArns={draft.policyArns}
      onSelect={(policyArns) => change({ policyArns })}
    />
  );
  const review = (
    <>
      <Field
        label={isLegacy ? 'Role name*' : say('Role name')}
        hint={nameConstraint(64)}
        error={tried ? reviewProblems(draft).name : undefined}
      >
        {(label) => <Input labelledBy={label} value={draft.name} onChange={(name) => change({ name })} />}
      </Field>
      <Field label={isLegacy ? 'Role description' : say('Description')}>
        {(label) => (
          <Textarea
            labelledBy={label}
            value={draft.description}
            onChange={(description) => change({ description })}
          />
        )}
      </Field>
    </>
  );
  const steps: readonly [Step, ...Step[]] = isLegacy
    ? [
        page('Select type of trusted entity', '#/roles$new?step=type', 'Next: Permissions', entity),
        page('Attach permissions policies', '#/roles$new?step=permissions', 'Next: Tags', permissions),
        page('Add tags (optional)', '#/roles$new?step=tags', 'Next: Review', <p>No tags.</p>),
        page('Review', '#/roles$new?step=review', say('Create role'), review),
      ]
    : [
        page(say('Select trusted entity'), written('selectEntities', draft), say('Next'), entity),
        page(say('Add permissions'), written('addPermission', draft), say('Next'), permissions),
        page(say('Name, review, and create'), written('review', draft), say('Create role'), review),
      ];
  return (
    <Wizard
      title={say('Create role')}
      id="role-creation-wizard"
      steps={steps}
      step={step}
      busy={busy}
      list="#/roles"
      onBack={() => setStep(step - 1)}
      onNext={next}
    />
  );
}

const page = (title: string, address: string, next: string, content: ReactNode): Step => ({
  title,
  address,
  next,
  content,
});

/** The wizard of 2022 writes its state into the hash as it goes, its parameters by the alphabet (2.1). */
function written(step: string, draft: RoleDraft): string {
  const parameters = new URLSearchParams({
    ...(draft.account === 'another' && draft.accountId ? { awsAccount: draft.accountId } : {}),
    step,
    trustedEntityType: draft.entity,
  });
  return `#/roles/create?${parameters}`;
}
