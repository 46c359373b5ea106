import { connectorOf } from '../connector/current';
import { effective } from '../connector/known';
import type { Field } from '../connector/labels';
import type { State } from '../connector/schema';

/** What the Logz.io page in front shows. A value is empty where nothing stands in its field, absent where there is no such field. */
export interface LogzioPage {
  /** Forms for a new connector. */
  forms: number;
  /** Configurations in its list. */
  listed: number;
  bucket?: string | undefined;
  prefix?: string | undefined;
  region?: string | undefined;
  logType?: string | undefined;
}

/** A value that the form lacks and nothing tells. */
export interface Asked {
  field: Field;
  /** Known already, and put into the form unless the person gives another one. */
  value?: string;
  /** That of the connector before: the person may take it, it is never written by itself. */
  suggested?: string;
}

/** What Logz.io's form has fields for before the role is made. A form that is closed is asked for no more than every form wants. */
const FIELDS = ['bucket', 'prefix', 'region', 'logType'] as const;
const CLOSED: LogzioPage = { forms: 1, listed: 0, bucket: '', prefix: '' };

/**
 * The connector's values as far as they are those of the form for this bucket: not another bucket's, and, for a form that is empty, not
 * those of a connector that is in AWS already. They are no guess for the next one.
 *
 * @param bucket what the form holds, or the person gives; undefined for neither
 */
export function valuesFor(state: State, bucket: string | undefined): Partial<Record<Field, string>> {
  const known = effective(state);
  if (bucket !== undefined) return known.bucket === undefined || known.bucket === bucket ? known : {};
  const { policyCreated, roleCreated, returned } = connectorOf(state).facts;
  return policyCreated || roleCreated || returned ? {} : known;
}

/** @returns what is to be asked for beside `Capture and open AWS`, in the form's order; nothing where several forms are open */
export function askedFor(state: State, page: LogzioPage): Asked[] {
  const form = page.forms === 0 ? CLOSED : page;
  if (form.forms !== 1) return [];
  const known = valuesFor(state, form.bucket || undefined);
  const isAsked = (field: (typeof FIELDS)[number]): boolean =>
    form[field] === '' && (field !== 'prefix' || form.bucket === '');
  return FIELDS.filter(isAsked).map((field) => {
    const value = known[field];
    const suggested = field === 'region' || field === 'logType' ? before(state, field) : undefined;
    return value ? { field, value } : { field, suggested };
  });
}

/** The latest of this field that any connector has. */
function before({ connectors }: State, field: Field): string | undefined {
  const entries = connectors.flatMap(({ values }) => values[field] ?? []);
  return entries.sort((one, other) => other.source.at - one.source.at)[0]?.value;
}
