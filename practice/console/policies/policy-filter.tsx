import Box from '@cloudscape-design/components/box';
import PropertyFilter from '@cloudscape-design/components/property-filter';
import Select from '@cloudscape-design/components/select';
import TextFilter from '@cloudscape-design/components/text-filter';
import { type ReactNode, useId } from 'react';
import { useConsole } from '../shell/console-context';
import { say } from '../words';
import { type PolicySearch, policyTypes } from './use-policy-search';

const countText = (matches: number): string => `${matches} ${matches === 1 ? 'match' : 'matches'}`;

/** The search box of a policy table, in either of its two forms, and `Filter by Type`. */
export function PolicyFilter({ search }: { search: PolicySearch }): ReactNode {
  const { policySearch } = useConsole().session.settings;
  const typeLabel = useId();
  return (
    <div className="policy-filter">
      {policySearch === 'text' ? (
        <TextFilter
          filteringText={search.text}
          filteringPlaceholder={say('Search')}
          filteringAriaLabel={say('Search')}
          countText={search.searching ? countText(search.matches) : ''}
          onChange={({ detail }) => search.setText(detail.filteringText)}
        />
      ) : (
        <PropertyFilter
          query={search.query}
          filteringPlaceholder="Filter policies by property or policy name and press enter."
          filteringAriaLabel="Filter policies"
          countText={search.searching ? countText(search.matches) : ''}
          filteringProperties={[
            {
              key: 'name',
              propertyLabel: 'Policy name',
              groupValuesLabel: 'Policy names',
              operators: ['=', ':'],
            },
            { key: 'type', propertyLabel: 'Type', groupValuesLabel: 'Types', operators: ['=', ':'] },
          ]}
          filteringOptions={policyTypes.slice(1).map((value) => ({ propertyKey: 'type', value }))}
          onChange={({ detail }) => search.setQuery(detail)}
        />
      )}
      <div className="policy-filter-type">
        <Box variant="awsui-key-label" id={typeLabel}>
          Filter by Type
        </Box>
        <Select
          ariaLabelledby={typeLabel}
          selectedOption={{ value: search.type, label: search.type }}
          options={policyTypes.map((type) => ({ value: type, label: type }))}
          onChange={({ detail }) => search.setType(detail.selectedOption.value ?? 'All types')}
        />
      </div>
    </div>
  );
}
