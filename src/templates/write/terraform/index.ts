import { isObject, type Json, textsIn } from '../../../iam/json';
import { LOGZIO } from '../../../vendors/logzio';
import type { ExportProblem } from '../../../words/export';
import { VARIABLES, wrongAccountWords } from '../../../words/export';
import type { Plan, RoleToMake, TrustToChange } from '../../plan';
import { type Body, blockOf, Expression, type Hcl, hcl, quoted } from './hcl';
import { joinedBlock, Providers } from './logzio';
import { label, Variables } from './variables';

const jsonencode = (value: Hcl): Expression => new Expression(`jsonencode(${hcl(value, '  ')})`);

/** The trust policy with the vendor's account and external IDs read from the variables. */
function withVariables(value: Json, account: string, ids: readonly string[], variables: Variables): Hcl {
  if (typeof value === 'string') {
    if (ids.includes(value)) return variables.of('external_id', value);
    const start = `arn:${LOGZIO.partition}:iam::`;
    if (value !== `${start}${account}:root`) return value;
    return new Expression(`"${start}\${${variables.of('logzio_aws_account', account).text}}:root"`);
  }
  if (Array.isArray(value)) return value.map((one) => withVariables(one, account, ids, variables));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, withVariables(one, account, ids, variables)]),
  );
}

/** A role that is there already is taken over, not made a second time. */
const importOf = (to: string, name: string): string =>
  blockOf('import', [
    ['to', new Expression(to)],
    ['id', name],
  ]);

const tagsArgument = ({ tags }: RoleToMake): Body =>
  tags.length === 0 ? [] : [['tags', Object.fromEntries(tags.map(({ key, value }) => [key, value]))]];

/** The blocks of one role: policies, role, what attaches them, and the Logz.io side. */
function roleBlocks(
  role: RoleToMake,
  labels: Set<string>,
  variables: Variables,
  providers: Providers,
): string[] {
  const name = label(role.name, labels);
  const parts = role.policies.map((policy) => {
    const own = label(policy.name, labels);
    return {
      attached: `aws_iam_role_policy_attachment.${own}`,
      blocks: [
        blockOf(`resource "aws_iam_policy" "${own}"`, [
          ['name', policy.name],
          ['description', policy.description],
          ...tagsArgument(role),
          ['policy', jsonencode(policy.document)],
        ]),
        blockOf(`resource "aws_iam_role_policy_attachment" "${own}"`, [
          ['role', new Expression(`aws_iam_role.${name}.name`)],
          ['policy_arn', new Expression(`aws_iam_policy.${own}.arn`)],
        ]),
      ],
    };
  });
  const waits = parts.map(({ attached }) => attached);
  const trust = withVariables(role.trust, role.accountId, [role.externalId], variables);
  return [
    ...(role.arn === undefined ? [] : [importOf(`aws_iam_role.${name}`, role.name)]),
    blockOf(`resource "aws_iam_role" "${name}"`, [
      ['name', role.name],
      ['path', role.path],
      ['description', role.description],
      ...(role.boundary === undefined ? [] : ([['permissions_boundary', role.boundary]] as Body)),
      ...tagsArgument(role),
      ['assume_role_policy', jsonencode(trust)],
    ]),
    ...parts.flatMap(({ blocks }) => blocks),
    ...role.joined.map((joined) =>
      joinedBlock(joined, label(joined.bucket, labels), name, { waits, variables, providers }),
    ),
    blockOf(`output "${name}_arn"`, [['value', new Expression(`aws_iam_role.${name}.arn`)]]),
  ];
}

/** A role that stays as it is but for its trust policy, which the variable `step` chooses. */
function changeBlocks(change: TrustToChange, labels: Set<string>, variables: Variables): string[] {
  const { name, accountId, both, after, from, to, path } = change;
  const own = label(name, labels);
  const trust = (value: Json): Hcl =>
    jsonencode(withVariables(value, accountId, [...from, ...to], variables));
  const kept = [
    'description',
    'force_detach_policies',
    'max_session_duration',
    'permissions_boundary',
    'tags',
    'tags_all',
  ];
  const lifecycle = blockOf('lifecycle', [
    ['prevent_destroy', true],
    ['ignore_changes', kept.map((one) => new Expression(one))],
  ]);
  return [
    importOf(`aws_iam_role.${own}`, name),
    blockOf('locals', [
      [`${own}_both`, trust(both)],
      [`${own}_finish`, trust(after)],
    ]),
    blockOf(
      `resource "aws_iam_role" "${own}"`,
      [
        ['name', name],
        ['path', path],
        [
          'assume_role_policy',
          new Expression(`var.step == "both" ? local.${own}_both : local.${own}_finish`),
        ],
      ],
      [lifecycle],
    ),
  ];
}

/** Stops a plan in another AWS account than the one that the roles belong to. */
const accountCheck = (account: string): string =>
  blockOf(
    'data "aws_caller_identity" "current"',
    [],
    [
      blockOf(
        'lifecycle',
        [],
        [
          blockOf('postcondition', [
            ['condition', new Expression(`self.account_id == ${quoted(account)}`)],
            ['error_message', wrongAccountWords(account)],
          ]),
        ],
      ),
    ],
  );

const settingsBlock = (withLogzio: boolean): string =>
  blockOf(
    'terraform',
    [['required_version', '>= 1.5.0']], // import blocks
    [
      blockOf('required_providers', [
        ['aws', { source: 'hashicorp/aws', version: '>= 5.0' }],
        ...(withLogzio ? ([['logzio', { source: 'logzio/logzio', version: '>= 1.13' }]] as Body) : []),
      ]),
    ],
  );

/** @returns the configuration without its head; refused is a text that Terraform, which composes characters, would change */
export function terraform(plan: Plan): { text: string } | ExportProblem {
  const { roles, changes, home } = plan;
  const composed = textsIn([roles, changes]).find((text) => text.normalize('NFC') !== text);
  if (composed !== undefined) return { code: 'terraform-composes', values: { text: composed } };
  const variables = new Variables();
  const providers = new Providers(roles.flatMap(({ joined }) => joined));
  const labels = new Set<string>();
  const step = changes.length > 0 ? [stepVariable()] : [];
  const resources = [
    ...roles.flatMap((role) => roleBlocks(role, labels, variables, providers)),
    ...changes.flatMap((change) => changeBlocks(change, labels, variables)),
  ];
  const logzio = roles.length > 0 ? providers.blocks(variables) : [];
  const check = home ? [accountCheck(home.account)] : [];
  const blocks = [
    settingsBlock(roles.length > 0),
    ...step,
    ...variables.blocks(),
    ...logzio,
    ...check,
    ...resources,
  ];
  return { text: blocks.join('\n') };
}

/** Both external IDs first; the old ones are taken out in a second step. */
const stepVariable = (): string =>
  blockOf(
    'variable "step"',
    [
      ['description', VARIABLES.step],
      ['type', new Expression('string')],
    ],
    [
      blockOf('validation', [
        ['condition', new Expression('contains(["both", "finish"], var.step)')],
        ['error_message', VARIABLES.step],
      ]),
    ],
  );
