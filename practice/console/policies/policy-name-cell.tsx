import Icon from '@cloudscape-design/components/icon';
import Link from '@cloudscape-design/components/link';
import { type ReactNode, useState } from 'react';
import { getPolicy, type PolicyRow } from '../api';
import { policyHref } from '../route';
import { useConsole } from '../shell/console-context';

/** A policy's name with its icon, and the + that shows its document below. */
export function PolicyNameCell({ policy, newTab }: { policy: PolicyRow; newTab: boolean }): ReactNode {
  const { testIds } = useConsole().session.settings;
  const [open, setOpen] = useState(false);
  const [text, setText] = useState<string>();
  const toggle = async (): Promise<void> => {
    setOpen(!open);
    if (text === undefined) setText((await getPolicy(policy.arn)).document);
  };
  return (
    <>
      <div className="policy-name-cell">
        <button
          type="button"
          className="row-expander"
          {...(testIds ? { 'data-testid': 'expand' } : {})}
          aria-expanded={open}
          aria-label={`${open ? 'Hide' : 'Show'} the permissions of ${policy.name}`}
          onClick={() => void toggle()}
        >
          <Icon name={open ? 'treeview-collapse' : 'treeview-expand'} />
        </button>
        {policy.type !== 'Customer managed' && <Icon name="lock-private" variant="subtle" />}
        <Link href={policyHref(policy.arn)} {...(newTab ? { target: '_blank' } : {})}>
          {policy.name}
        </Link>
      </div>
      {open && <pre className="policy-name-document">{text ?? 'Loading'}</pre>}
    </>
  );
}
