import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { valuesOf } from '../../src/connector/known';
import { FIELD_LABELS, type Field } from '../../src/connector/labels';
import type { View } from '../../src/platform/client-types';
import { type RoleFound, readTemplate } from '../../src/templates/read';
import { aboutRole, type RoleAbout } from '../../src/templates/read/about';
import { compare } from '../../src/templates/read/compare';
import { templateDifferenceWords, templateProblemWords } from '../../src/words/export';
import { findingSentence } from '../../src/words/problems';
import { FileInput, LARGEST, tooLarge } from '../file-input';
import type { Model } from '../model';
import { into } from '../signals';

interface Props {
  model: Model;
  known: View['known'];
}

/** A template of the person's own: what its role is about, how it differs from the connector. Nothing is taken but by a press. */
export function TemplateBox({ model, known }: Props): JSX.Element {
  const text = useSignal('');
  const input = useRef<HTMLInputElement>(null);
  const given = text.value;
  const read = useMemo(() => (given.trim() === '' ? undefined : readTemplate(given)), [given]);
  return (
    <div class="template">
      <div class="field">
        <label for="template">Template to compare</label>
        <textarea
          id="template"
          rows={4}
          spellcheck={false}
          autocomplete="off"
          aria-describedby="template-hint"
          value={given}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
        <p id="template-hint" class="source">
          Paste CloudFormation, Terraform, or the JSON of a role. Nothing of it is run or sent anywhere.
        </p>
      </div>
      <div class="buttons">
        <button type="button" onClick={() => input.current?.click()}>
          Open a file
        </button>
      </div>
      <FileInput
        input={input}
        label="Template file"
        accept=""
        take={(file) => {
          if (file.size > LARGEST) return void model.act(async () => tooLarge(file));
          void file.text().then(into(text), model.fail);
        }}
      />
      <div aria-live="polite">
        {read?.ok === false && <p class="problem">{templateProblemWords(read.problem)}</p>}
        {read?.ok && read.roles.length === 0 && (
          <p class="problem">{templateProblemWords({ code: 'no-role' })}</p>
        )}
        {read?.ok &&
          read.roles.map((role) => (
            <RoleBox key={JSON.stringify([role.name, role.trust])} role={role} model={model} known={known} />
          ))}
        {read?.ok && read.unresolved.length > 0 && (
          <p class="source">
            {templateProblemWords({ code: 'unresolved', values: { names: read.unresolved } })}
          </p>
        )}
      </div>
    </div>
  );
}

function RoleBox({ role, model, known }: Props & { role: RoleFound }): JSX.Element {
  const about = useMemo(() => aboutRole(role), [role]);
  const differences = compare(about, valuesOf(known));
  const grave = about.findings.filter(({ finding: { weight } }) => weight === 'danger' || weight === 'error');
  return (
    <section aria-label={`Role ${role.name ?? 'in the template'}`}>
      <h3>{role.name ?? 'Role'}</h3>
      {differences.map((one) => (
        <p key={one.code} class="problem">
          {templateDifferenceWords(one)}
        </p>
      ))}
      {differences.length === 0 && <p>It says the same as this connector, as far as both tell.</p>}
      {grave
        .map(({ finding }) => findingSentence(finding))
        .map((sentence) => (
          <p key={sentence} class="problem">
            {sentence}
          </p>
        ))}
      <ul>
        {about.words.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" onClick={() => void model.paste(asPaste(about))}>
          Take these values
        </button>
      </div>
    </section>
  );
}

/** The values as a text that is sorted into the fields like any other that is pasted: through the same checks. */
function asPaste({ accountId, externalIds, policies, bucket, prefix }: RoleAbout): string {
  const [externalId, ...more] = externalIds;
  const lines: [Field, string | undefined][] = [
    ['accountId', accountId],
    ['externalId', more.length > 0 ? undefined : externalId],
    ['bucket', bucket],
    ['prefix', prefix],
  ];
  const [policy] = policies;
  return [
    ...lines.flatMap(([field, value]) => (value ? [`${FIELD_LABELS[field]}: ${value}`] : [])),
    ...(policy ? [policy.text] : []),
  ].join('\n');
}
