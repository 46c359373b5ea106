import type { Json } from '../../../iam/json';

/** An expression of HCL, as far as it matters for what a value is. */
export type Expression =
  | { kind: 'value'; value: Json }
  | { kind: 'template'; parts: (string | Expression)[] }
  | { kind: 'tuple'; items: Expression[] }
  | { kind: 'object'; members: [name: Expression, value: Expression][] }
  /** `var.external_id`, `aws_iam_role.main.name` */
  | { kind: 'path'; path: string[] }
  | { kind: 'index'; of: Expression; key: Expression }
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'choice'; test: Expression; yes: Expression; no: Expression }
  | { kind: 'operation'; operator: string; args: Expression[] }
  /** Understood, but never worked out: `for`, splats, directives of templates. */
  | { kind: 'other'; text: string };

export interface Block {
  type: string;
  labels: string[];
  body: Body;
}

export interface Body {
  arguments: Map<string, Expression>;
  blocks: Block[];
}

/** Where a text is no HCL: offset in UTF-16 units, and what stands there or is missing. */
export class HclError extends Error {
  constructor(
    readonly offset: number,
    readonly expected: string,
  ) {
    super(expected);
  }
}
