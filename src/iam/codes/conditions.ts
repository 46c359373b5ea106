/** A condition as plain data; `mayLack`: it also holds where the key is absent. */
export interface ConditionSaid {
  key: string;
  /** The operator's own name, in small letters. */
  base: string;
  mayLack: boolean;
  values: string[];
}

export type ConditionForm = 'address' | 'boolean' | 'number' | 'arn';

/** A condition that never does what it is there for. */
export interface ConditionFindings {
  'condition-value': { text: string; form: ConditionForm; operator: string };
  'set-operator': { operator: string; key: string; all: boolean };
  'date-past': { key: string; allow: boolean };
}
