import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { suggestPolicyName, suggestRoleName } from '../src/iam/names';
import { checkOption, OPTION_FIELDS, type OptionField } from '../src/options/fields';
import { nameStarts, type Settings } from '../src/options/options';
import { OPTION_OUTCOMES, OPTION_PROBLEMS, OPTION_WORDS } from '../src/words/options';
import type { Platform, Say } from './platform';

interface Props {
  settings: Settings;
  platform: Platform;
  say: Say;
}

const EXAMPLE = 'acme-logs';

/** What is put on policies and roles that are made from now on. */
export function OptionFields(props: Props): JSX.Element {
  const { policy, role } = nameStarts(props.settings);
  return (
    <section class="card" aria-labelledby="names">
      <h2 id="names">Policies and roles</h2>
      <p class="hint">For the bucket {EXAMPLE}, Rolebridge suggests:</p>
      <dl>
        <dt>Policy</dt>
        <dd>{suggestPolicyName(policy, EXAMPLE)}</dd>
        <dt>Role</dt>
        <dd>{suggestRoleName(role, EXAMPLE)}</dd>
      </dl>
      {OPTION_FIELDS.map((field) => (
        <OptionBox key={field} field={field} {...props} />
      ))}
    </section>
  );
}

/** One option: kept when it is left, or on Enter; what can't be taken stays in the box with the reason below it. */
function OptionBox({ field, settings, platform, say }: Props & { field: OptionField }): JSX.Element {
  const kept = settings.values[field] ?? '';
  const typed = useSignal<string | undefined>(undefined);
  const problem = useSignal('');
  const { label, hint } = OPTION_WORDS[field];
  const managed = settings.managed.includes(field);
  async function keep(): Promise<void> {
    if (typed.value === undefined) return;
    const checked = checkOption(field, typed.value);
    problem.value = checked.ok ? '' : OPTION_PROBLEMS[checked.code];
    if (!checked.ok) return;
    typed.value = undefined;
    if (checked.value === kept) return;
    try {
      await platform.setOption(field, checked.value);
      say(OPTION_OUTCOMES.saved);
    } catch {
      say(OPTION_OUTCOMES.failed, false);
    }
  }
  const box = {
    id: field,
    value: typed.value ?? kept,
    spellcheck: false,
    readOnly: managed,
    'aria-describedby': `${field}-hint ${field}-problem`,
    'aria-invalid': problem.value !== '',
    onInput: (event: { currentTarget: { value: string } }) => {
      typed.value = event.currentTarget.value;
    },
    onBlur: () => void keep(),
  };
  return (
    <div class="field">
      <label for={field}>{label}</label>
      {field === 'tags' ? (
        <textarea rows={3} {...box} />
      ) : (
        <input type="text" {...box} onKeyDown={(event) => event.key === 'Enter' && void keep()} />
      )}
      <p class="hint" id={`${field}-hint`}>
        {managed ? `Set by your administrator. ${hint}` : hint}
      </p>
      <p class="problem" id={`${field}-problem`}>
        {problem.value}
      </p>
    </div>
  );
}
