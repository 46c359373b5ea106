import type { Json } from '../../../iam/json';
import { LOGZIO } from '../../../vendors/logzio';
import { SCRIPT_WORDS } from '../../../words/export';
import type { Plan, RoleToMake, TrustToChange } from '../../plan';
import { comment, unicodeEscape } from '../plain';
import { createPolicyInput, createRoleInput, joinedInput, updateTrustInput } from './inputs';

/** @returns the text in single quotes. PowerShell takes four more characters for a single quote: each is doubled */
const word = (text: string): string => `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;

/** JSON in ASCII: Windows PowerShell reads a file without a mark in the machine's own encoding. */
const json = (value: Json): string => word(JSON.stringify(value).replace(/[^ -~]/g, unicodeEscape));

const line = (...words: string[]): string => `${words.join(' `\n  ')}\n`;

const begin = (usage: string, steps: boolean): string => `param(
${steps ? "  [string] $Step = '',\n" : ''}  [switch] $Apply
)
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false
$env:AWS_PAGER = ''
$env:AWS_CLI_AUTO_PROMPT = 'off'

function Stop-Script([string] $Message) {
  [Console]::Error.WriteLine($Message)
  exit 1
}
${
  steps
    ? `if (($Step -cne 'both') -and ($Step -cne 'finish')) {
  Stop-Script ${word(usage)}
}
`
    : ''
}# The answer of the AWS CLI, or nothing where there is no such thing. Any other error stops.
function Get-Seen([string[]] $Arguments) {
  $ErrorActionPreference = 'Continue'
  $all = @(& aws @Arguments 2>&1)
  $code = $LASTEXITCODE
  $errors = ($all | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | ForEach-Object { "$_" }) -join [Environment]::NewLine
  if ($code -eq 0) {
    return ($all | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] }) -join [Environment]::NewLine
  }
  if ($errors -match 'NoSuchEntity') { return $null }
  Stop-Script $errors
}
# Prints what is done, and does it with -Apply. The input goes through a file: quotes in arguments are not kept everywhere.
function Invoke-Aws([string[]] $Arguments, [string] $InputJson) {
  Write-Output ('+ aws ' + ($Arguments -join ' ') + ' ' + $InputJson)
  if (-not $Apply) { return }
  $file = [IO.Path]::GetTempFileName()
  try {
    $more = @()
    if ($InputJson) {
      [IO.File]::WriteAllText($file, $InputJson)
      $more = @('--cli-input-json', "file://$file")
    }
    & aws @Arguments @more
    if ($LASTEXITCODE -ne 0) { Stop-Script ('aws ' + ($Arguments -join ' ')) }
  } finally {
    Remove-Item -LiteralPath $file
  }
}
# The same document, whatever its white space and escapes?
function Test-Same([string] $One, [string] $Other) {
  $first = $One | ConvertFrom-Json | ConvertTo-Json -Depth 50 -Compress
  $second = $Other | ConvertFrom-Json | ConvertTo-Json -Depth 50 -Compress
  return $first -ceq $second
}

$caller = (Get-Seen @('sts', 'get-caller-identity', '--query', 'Arn', '--output', 'text')) -split ':'
$partition = $caller[1]
$account = $caller[4]
if ($partition -cne '${LOGZIO.partition}') { Stop-Script ${word(SCRIPT_WORDS.partition)} }
`;

const MAKE = `function Set-Policy([string] $Name, [string] $Document, [string] $InputJson) {
  $arn = "arn:\${partition}:iam::\${account}:policy/$Name"
  $version = Get-Seen @('iam', 'get-policy', '--policy-arn', $arn, '--query', 'Policy.DefaultVersionId', '--output', 'text')
  if ($version) {
    $seen = Get-Seen @('iam', 'get-policy-version', '--policy-arn', $arn, '--version-id', $version, '--query', 'PolicyVersion.Document', '--output', 'json')
    if (-not (Test-Same $seen $Document)) { Stop-Script "${SCRIPT_WORDS.policyOther('$Name')}" }
    Write-Output "${SCRIPT_WORDS.policyThere('$Name')}"
  } else {
    Invoke-Aws @('iam', 'create-policy') $InputJson
  }
}
function Set-Role([string] $Name, [string] $Trust, [string] $InputJson) {
  $seen = Get-Seen @('iam', 'get-role', "--role-name=$Name", '--query', 'Role.AssumeRolePolicyDocument', '--output', 'json')
  if ($seen) {
    if (-not (Test-Same $seen $Trust)) { Stop-Script "${SCRIPT_WORDS.roleOther('$Name')}" }
    Write-Output "${SCRIPT_WORDS.roleThere('$Name')}"
  } else {
    Invoke-Aws @('iam', 'create-role') $InputJson
  }
}
function Add-Policy([string] $Role, [string] $Policy) {
  Invoke-Aws @('iam', 'attach-role-policy', "--role-name=$Role", '--policy-arn', "arn:\${partition}:iam::\${account}:policy/$Policy") ''
}
function Write-Done([string] $Role, [string] $Path, [string[]] $Forms) {
  Write-Output "${SCRIPT_WORDS.roleArn} arn:\${partition}:iam::\${account}:role$Path$Role"
  foreach ($form in $Forms) { Write-Output "${SCRIPT_WORDS.form} $form" }
}
`;

const CHANGE = `function Set-Trust([string] $Name, [string] $Now, [string] $Both, [string] $After, [string] $InputBoth, [string] $InputAfter) {
  $seen = Get-Seen @('iam', 'get-role', "--role-name=$Name", '--query', 'Role.AssumeRolePolicyDocument', '--output', 'json')
  if (-not $seen) { Stop-Script "${SCRIPT_WORDS.roleAbsent('$Name')}" }
  $before, $wanted, $InputJson = $Now, $Both, $InputBoth
  if ($Step -ceq 'finish') { $before, $wanted, $InputJson = $Both, $After, $InputAfter }
  if (Test-Same $seen $wanted) {
    Write-Output "${SCRIPT_WORDS.trustThere('$Name')}"
  } elseif (Test-Same $seen $before) {
    Invoke-Aws @('iam', 'update-assume-role-policy') $InputJson
  } else {
    Stop-Script "${SCRIPT_WORDS.trustOther('$Name')}"
  }
}
`;

const accountCheck = ({ home }: Plan): string =>
  home
    ? `if ($account -cne ${word(home.account)}) { Stop-Script ${word(SCRIPT_WORDS.account(home.account))} }\n`
    : '';

const make = (role: RoleToMake): string =>
  [
    ...role.policies.map((policy) =>
      line(`Set-Policy ${word(policy.name)}`, json(policy.document), json(createPolicyInput(policy, role))),
    ),
    line(`Set-Role ${word(role.name)}`, json(role.trust), json(createRoleInput(role))),
    ...role.policies.map((policy) => `Add-Policy ${word(role.name)} ${word(policy.name)}\n`),
    `Write-Done ${word(role.name)} ${word(role.path)} @(\n${role.joined
      .map((one) => `  ${json(joinedInput(one))}`)
      .join(',\n')}\n)\n`,
  ].join('');

const change = (one: TrustToChange): string =>
  line(
    `Set-Trust ${word(one.name)}`,
    ...[one.now, one.both, one.after].map(json),
    json(updateTrustInput(one, one.both)),
    json(updateTrustInput(one, one.after)),
  );

/** Typographic marks of our sentences as they are in ASCII. */
const ASCII: readonly [RegExp, string][] = [
  [/[‘’]/g, "'"],
  [/[“”]/g, '"'],
  [/…/g, '...'],
  [/[–—]/g, '-'],
];
const inAscii = (text: string): string => ASCII.reduce((so, [mark, by]) => so.replace(mark, by), text);

/** @returns the same as `posix`, for Windows PowerShell 5.1 and PowerShell 7; the switch is `-Apply` */
export function powershell(plan: Plan, head: readonly string[]): string {
  const steps = plan.changes.length > 0;
  const usage = steps ? SCRIPT_WORDS.usageChange('powershell') : SCRIPT_WORDS.usageMake('powershell');
  const body = steps ? plan.changes.map(change) : plan.roles.map(make);
  return [
    comment(head.map(inAscii)),
    begin(usage, steps) + (steps ? CHANGE : MAKE) + accountCheck(plan),
    ...body,
    `if (-not $Apply) { Write-Output ${word(SCRIPT_WORDS.nothingDone('powershell'))} }\n`,
  ].join('\n');
}
