import type { Json } from '../../../iam/json';
import { LOGZIO } from '../../../vendors/logzio';
import { SCRIPT_WORDS } from '../../../words/export';
import type { Plan, RoleToMake, TrustToChange } from '../../plan';
import { comment, unicodeEscape, withoutUnprinted } from '../plain';
import { createPolicyInput, createRoleInput, joinedInput, updateTrustInput } from './inputs';

/** @returns the text as one word of a POSIX shell: in single quotes nothing has a meaning but their end */
const word = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** JSON in one word. What is not printed is written as an escape: the terminal shows what will be done. */
const json = (value: Json): string => word(withoutUnprinted(JSON.stringify(value), unicodeEscape));

const line = (...words: string[]): string => `${words.join(' \\\n  ')}\n`;

/** Every word that is about our own sentences is a word of the shell as well. */
const say = (text: string): string => word(text);

/** What both kinds of script begin with: nothing is done without --apply, and everything stops at the first error. */
const begin = (usage: string, steps: boolean): string => `set -eu
export AWS_PAGER='' AWS_CLI_AUTO_PROMPT=off
apply=no
step='${steps ? '' : 'make'}'
for given in "$@"; do
  case "$given" in
    --apply) apply=yes ;;
${steps ? '    both | finish) step=$given ;;\n' : ''}    *) step='' ;;
  esac
done
if [ -z "$step" ]; then
  printf '%s\\n' ${say(usage)} >&2
  exit 2
fi
errors=$(mktemp)
trap 'rm -f "$errors"' EXIT

say() { printf '%s\\n' "$*"; }
stop() {
  printf '%s\\n' "$*" >&2
  exit 1
}
# Prints what is done, and does it with --apply.
run() {
  printf '+'
  printf ' %s' "$@"
  printf '\\n'
  if [ "$apply" = yes ]; then "$@"; fi
}
# Puts the answer into "seen". Only that there is no such thing is no error.
look() {
  if seen=$("$@" 2>"$errors"); then return 0; fi
  if grep -q NoSuchEntity "$errors"; then return 1; fi
  stop "$(cat "$errors")"
}
# The same document, whatever its white space?
same() { [ "$(printf '%s' "$1" | tr -d ' \\t\\r\\n')" = "$(printf '%s' "$2" | tr -d ' \\t\\r\\n')" ]; }

caller=$(aws sts get-caller-identity --query Arn --output text)
partition=$(printf '%s' "$caller" | cut -d: -f2)
account=$(printf '%s' "$caller" | cut -d: -f5)
[ "$partition" = ${LOGZIO.partition} ] || stop ${say(SCRIPT_WORDS.partition)}
`;

const MAKE = `# policy NAME DOCUMENT INPUT
policy() {
  policy_arn="arn:$partition:iam::$account:policy/$1"
  if look aws iam get-policy --policy-arn "$policy_arn" --query Policy.DefaultVersionId --output text; then
    look aws iam get-policy-version --policy-arn "$policy_arn" --version-id "$seen" \\
      --query PolicyVersion.Document --output json || stop "${SCRIPT_WORDS.policyOther('$1')}"
    same "$seen" "$2" || stop "${SCRIPT_WORDS.policyOther('$1')}"
    say "${SCRIPT_WORDS.policyThere('$1')}"
  else
    run aws iam create-policy --cli-input-json "$3"
  fi
}
# role NAME TRUST INPUT
role() {
  if look aws iam get-role "--role-name=$1" --query Role.AssumeRolePolicyDocument --output json; then
    same "$seen" "$2" || stop "${SCRIPT_WORDS.roleOther('$1')}"
    say "${SCRIPT_WORDS.roleThere('$1')}"
  else
    run aws iam create-role --cli-input-json "$3"
  fi
}
# attach ROLE POLICY
attach() {
  run aws iam attach-role-policy "--role-name=$1" --policy-arn "arn:$partition:iam::$account:policy/$2"
}
# done_with ROLE PATH FORM...
done_with() {
  say "${SCRIPT_WORDS.roleArn} arn:$partition:iam::$account:role$2$1"
  shift 2
  for form in "$@"; do say "${SCRIPT_WORDS.form} $form"; done
}
`;

const CHANGE = `# trust NAME NOW BOTH AFTER INPUT_BOTH INPUT_AFTER
trust() {
  look aws iam get-role "--role-name=$1" --query Role.AssumeRolePolicyDocument --output json ||
    stop "${SCRIPT_WORDS.roleAbsent('$1')}"
  if [ "$step" = both ]; then before=$2 wanted=$3 input=$5; else before=$3 wanted=$4 input=$6; fi
  if same "$seen" "$wanted"; then
    say "${SCRIPT_WORDS.trustThere('$1')}"
  elif same "$seen" "$before"; then
    run aws iam update-assume-role-policy --cli-input-json "$input"
  else
    stop "${SCRIPT_WORDS.trustOther('$1')}"
  fi
}
`;

/** Another account would get the roles: it stops before anything is looked at. */
const accountCheck = ({ home }: Plan): string =>
  home ? `[ "$account" = ${word(home.account)} ] || stop ${say(SCRIPT_WORDS.account(home.account))}\n` : '';

const make = (role: RoleToMake): string =>
  [
    ...role.policies.map((policy) =>
      line(`policy ${word(policy.name)}`, json(policy.document), json(createPolicyInput(policy, role))),
    ),
    line(`role ${word(role.name)}`, json(role.trust), json(createRoleInput(role))),
    ...role.policies.map((policy) => `attach ${word(role.name)} ${word(policy.name)}\n`),
    line(
      `done_with ${word(role.name)} ${word(role.path)}`,
      ...role.joined.map((one) => json(joinedInput(one))),
    ),
  ].join('');

const change = (one: TrustToChange): string =>
  line(
    `trust ${word(one.name)}`,
    ...[one.now, one.both, one.after].map(json),
    json(updateTrustInput(one, one.both)),
    json(updateTrustInput(one, one.after)),
  );

/**
 * @param head the sentences that the file begins with
 * @returns a script for a POSIX shell that prints what it would do, and does it with `--apply`. Run once more it does nothing; what is there
 * and is something else stops it
 */
export function posix(plan: Plan, head: readonly string[]): string {
  const steps = plan.changes.length > 0;
  const usage = steps ? SCRIPT_WORDS.usageChange('sh') : SCRIPT_WORDS.usageMake('sh');
  const body = steps ? plan.changes.map(change) : plan.roles.map(make);
  return [
    `#!/bin/sh\n${comment(head)}`,
    begin(usage, steps) + (steps ? CHANGE : MAKE) + accountCheck(plan),
    ...body,
    `[ "$apply" = yes ] || say ${say(SCRIPT_WORDS.nothingDone('sh'))}\n`,
  ].join('\n');
}
