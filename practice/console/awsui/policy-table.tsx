import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Policies } from '../policies/use-policies';
import { type PolicySearch, usePolicySearch } from '../policies/use-policy-search';
import { useConsole } from '../shell/console-context';
import { say } from '../words';
import { Button, Checkbox } from './controls';
import { custom, useNumbered } from './custom';

interface PolicyTableProps {
  policies: Policies;
  selectedArns: readonly string[];
  onSelect(arns: string[]): void;
}

/**
 * The policies that can be attached. Until 2021 the box filters while it is typed into; in 2022 it is a property filter that makes a
 * token when Enter is pressed (3.1), and the table has pages. `Create policy` opens a tab in both.
 */
export function PolicyTable({ policies, selectedArns, onSelect }: PolicyTableProps): ReactNode {
  const { generation } = useConsole().session.settings;
  const search = usePolicySearch(policies);
  const toggle = (arn: string, on: boolean): void =>
    onSelect(on ? [...selectedArns, arn] : selectedArns.filter((one) => one !== arn));
  return (
    <div id="RoleCreate-AttachPoliciesTable">
      <Button text={say('Create policy')} onPress={() => window.open('#/policies$new?step=edit')} />{' '}
      {custom(
        'awsui-button',
        { icon: 'refresh' },
        <button
          type="button"
          className="awsui-button awsui-button-variant-icon"
          aria-label="Refresh"
          onClick={policies.refresh}
        >
          ⟳
        </button>,
      )}
      {generation === 'legacy' ? (
        <input
          type="text"
          className="filter-input"
          placeholder="Search"
          value={search.text}
          onChange={(event) => search.setText(event.target.value)}
        />
      ) : (
        <PropertyFilter search={search} />
      )}
      {custom(
        'awsui-table',
        { initialized: 'true' },
        <table aria-busy={policies.loading}>
          <thead>
            <tr>
              <th />
              <th>{say('Policy name')}</th>
              <th>{generation === 'legacy' ? 'Used as' : 'Type'}</th>
            </tr>
          </thead>
          <tbody>
            {(generation === 'legacy' ? search.found : search.shown).map(({ arn, name, type, usedAs }) => (
              <tr key={arn}>
                <td className="awsui-table-selection-area">
                  <Checkbox checked={selectedArns.includes(arn)} onChange={(on) => toggle(arn, on)} />
                </td>
                <td>
                  <a href={`#/policies/${arn}`} target="_blank" rel="noreferrer">
                    {name}
                  </a>
                </td>
                <td>{generation === 'legacy' ? usedAs : type}</td>
              </tr>
            ))}
          </tbody>
        </table>,
      )}
      {generation === 'mixed' && <Pager search={search} />}
    </div>
  );
}

function Pager({ search }: { search: PolicySearch }): ReactNode {
  const turn = (name: string, text: string, to: number): ReactNode =>
    custom(
      'awsui-button',
      {},
      <button
        type="button"
        aria-label={name}
        disabled={to < 1 || to > search.pages}
        onClick={() => search.setPage(to)}
      >
        {text}
      </button>,
    );
  return custom(
    'awsui-table-pagination',
    { initialized: 'true' },
    turn('Previous page', '‹', search.page - 1),
    <span> {search.page} </span>,
    turn('Next page', '›', search.page + 1),
  );
}

function PropertyFilter({ search }: { search: PolicySearch }): ReactNode {
  const [typed, setTyped] = useState('');
  const id = useNumbered('awsui-autosuggest');
  const { tokens } = search.query;
  const add = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || typed === '') return;
    search.setQuery({ operation: 'and', tokens: [...tokens, { operator: ':', value: typed }] });
    setTyped('');
  };
  return custom(
    'awsui-property-filter',
    { initialized: 'true' },
    custom(
      'awsui-autosuggest',
      {},
      <input
        type="text"
        id={id}
        placeholder="Filter policies by property or policy name and press enter."
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={add}
      />,
    ),
    tokens.map((token, index) => (
      <span key={String(token.value)} className="awsui-token">
        {String(token.value)}{' '}
        <button
          type="button"
          aria-label={`Remove token ${String(token.value)}`}
          onClick={() =>
            search.setQuery({ operation: 'and', tokens: tokens.filter((_, at) => at !== index) })
          }
        >
          ×
        </button>
      </span>
    )),
  );
}
