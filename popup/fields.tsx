import type { JSX } from 'preact';
import { FIELDS, type Field } from '../src/connector/labels';
import type { View } from '../src/platform/client-types';
import { FieldBox } from './field-box';
import type { Model } from './model';

const IN_AWS: readonly Field[] = ['policyName', 'roleName', 'roleArn'];
const FROM_LOGZIO = FIELDS.filter((field) => !IN_AWS.includes(field));

/** The connector's values, each with where it comes from. */
export function Fields({ model, known }: { model: Model; known: View['known'] }): JSX.Element {
  const box = (field: Field): JSX.Element => (
    <FieldBox key={field} field={field} draft={model.drafts[field]} known={known[field]} />
  );
  return (
    <>
      <section class="card fields" aria-labelledby="from-logzio">
        <h2 id="from-logzio">From Logz.io</h2>
        {FROM_LOGZIO.map(box)}
      </section>
      <section class="card fields" aria-labelledby="in-aws">
        <h2 id="in-aws">In AWS</h2>
        {IN_AWS.map(box)}
      </section>
    </>
  );
}
