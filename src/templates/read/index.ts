import { jsonOf } from '../../iam/json';
import { EXPECTED } from '../../words/export';
import { readCloudFormation } from './cloudformation';
import type { Found, Unreadable } from './found';
import { readValues } from './plain-json';
import { isScript, readScript } from './script';
import { readTerraform } from './terraform';
import { parseYaml } from './yaml';

export type { Found, RoleFound } from './found';

/** What a text turned out to be. */
export type TemplateKind = 'cloudformation' | 'terraform' | 'json' | 'script';

export type TemplateReading =
  | ({ ok: true; kind: TemplateKind } & Found)
  | { ok: false; problem: { code: 'not-a-template' } | { code: 'template-unreadable'; values: Unreadable } };

/** Longest template that CloudFormation takes from S3. */
const LONGEST = 1_000_000;

const CONFIGURATION =
  /^[ \t]*(?:resource|data|variable|locals|terraform|provider|module|output|import)\b[^=:\n]*\{/m;

/**
 * Reads a CloudFormation template (YAML, JSON), a Terraform configuration, a script for the AWS CLI, or JSON as IAM has it. Functions,
 * variables and references are worked out as far as the text itself tells; nothing is run or looked up.
 *
 * @returns its roles, which may be none; refused is a text that is none of these, with the line where reading ended
 */
export function readTemplate(text: string): TemplateReading {
  const problem = (values: Unreadable): TemplateReading => ({
    ok: false,
    problem: { code: 'template-unreadable', values },
  });
  if (text.length > LONGEST) return problem({ line: 1, expected: EXPECTED.atMost(LONGEST, 'characters') });
  const json = jsonOf(text);
  if (json !== undefined) {
    const template = readCloudFormation(json);
    if (template) return { ok: true, kind: 'cloudformation', ...template };
    const { roles, unresolved } = readValues(Array.isArray(json) ? json : [json]);
    return { ok: true, kind: 'json', roles, unresolved };
  }
  if (isScript(text)) return { ok: true, kind: 'script', ...readScript(text) };
  if (CONFIGURATION.test(text)) {
    const read = readTerraform(text);
    return 'expected' in read ? problem(read) : { ok: true, kind: 'terraform', ...read };
  }
  const yaml = parseYaml(text);
  if ('expected' in yaml) return problem(yaml);
  const found = readCloudFormation(yaml.value);
  return found
    ? { ok: true, kind: 'cloudformation', ...found }
    : { ok: false, problem: { code: 'not-a-template' } };
}
