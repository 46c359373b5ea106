import { type ReactElement, useState } from 'react';

const FIELDS = [
  { id: 'access-key', label: 'Access key', type: 'text' },
  { id: 'secret-key', label: 'Secret key', type: 'password' },
  { id: 'keys-bucket', label: 'S3 bucket name', type: 'text' },
  { id: 'keys-prefix', label: 'Prefix', type: 'text' },
] as const;

/** The other way in, for completeness: the practice site takes no keys, so that nobody types real ones into it. */
export function KeysForm({ onCancel }: { onCancel(): void }): ReactElement {
  const [refused, setRefused] = useState(false);
  return (
    <form
      className="connector"
      aria-labelledby="add-bucket-keys"
      onSubmit={(event) => {
        event.preventDefault();
        setRefused(true);
      }}
    >
      <h3 id="add-bucket-keys">Add a bucket: authenticate with access keys</h3>
      <p>Don’t type real keys here: this is a practice site.</p>
      <div className="two">
        {FIELDS.map(({ id, label, type }) => (
          <div className="field" key={id}>
            <label htmlFor={id}>{label}</label>
            <input id={id} type={type} autoComplete="off" />
          </div>
        ))}
      </div>
      <div role="alert" className="notice notice-bad">
        {refused && 'The practice site connects with roles only. Nothing was saved.'}
      </div>
      <div className="actions">
        <button type="submit" className="button button-main">
          Save
        </button>
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
