import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import { useMemo, useState } from 'react';
import type { PolicyRow } from '../api';
import { useConsole } from '../shell/console-context';
import type { Policies } from './use-policies';

/** The `Filter by Type` choices. */
export const policyTypes = ['All types', 'AWS managed', 'AWS managed - job function', 'Customer managed'];

export interface PolicySearch {
  text: string;
  query: PropertyFilterProps.Query;
  type: string;
  /** How many policies match. */
  matches: number;
  searching: boolean;
  /** All matching policies. */
  found: readonly PolicyRow[];
  /** Those of the current page. */
  shown: readonly PolicyRow[];
  page: number;
  pages: number;
  setText(text: string): void;
  setQuery(query: PropertyFilterProps.Query): void;
  setType(type: string): void;
  setPage(page: number): void;
  clear(): void;
}

const noQuery: PropertyFilterProps.Query = { tokens: [], operation: 'and' };

function meets(row: PolicyRow, { tokens, operation }: PropertyFilterProps.Query): boolean {
  const one = (token: PropertyFilterProps.Token): boolean => {
    const value = String(token.value).toLowerCase();
    const texts =
      token.propertyKey === 'type'
        ? [row.type]
        : token.propertyKey === 'name'
          ? [row.name]
          : [row.name, row.type, row.description];
    const found = texts.some((text) =>
      token.operator === '=' ? text.toLowerCase() === value : text.toLowerCase().includes(value),
    );
    return token.operator.startsWith('!') ? !found : found;
  };
  if (tokens.length === 0) return true;
  return operation === 'and' ? tokens.every(one) : tokens.some(one);
}

/** Searching, filtering by type and paging, as both policy tables of the console have them. */
export function usePolicySearch({ rows, searched }: Policies): PolicySearch {
  const { policyPageSize } = useConsole().session.settings;
  const [text, setText] = useState('');
  const [query, setQuery] = useState(noQuery);
  const [type, setType] = useState('All types');
  const [page, setPage] = useState(1);

  const matching = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    return rows.filter(
      (row) =>
        (type === 'All types' || row.type === type) &&
        row.name.toLowerCase().includes(wanted) &&
        meets(row, query),
    );
  }, [rows, text, query, type]);

  const pages = Math.max(1, Math.ceil(matching.length / policyPageSize));
  const current = Math.min(page, pages);
  const anew =
    <T>(set: (value: T) => void) =>
    (value: T): void => {
      set(value);
      setPage(1);
      searched();
    };
  return {
    text,
    query,
    type,
    matches: matching.length,
    searching: text.trim() !== '' || query.tokens.length > 0 || type !== 'All types',
    found: matching,
    shown: matching.slice((current - 1) * policyPageSize, current * policyPageSize),
    page: current,
    pages,
    setText: anew(setText),
    setQuery: anew(setQuery),
    setType: anew(setType),
    setPage,
    clear: () => {
      setText('');
      setQuery(noQuery);
      setType('All types');
      setPage(1);
    },
  };
}
