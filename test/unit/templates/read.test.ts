import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../../src/templates/read';
import { aboutRole } from '../../../src/templates/read/about';
import { compare } from '../../../src/templates/read/compare';

const ID = 'logzio:aws:extid:abcdefgh12345678';
const VENDOR = '406095609952';

/** What the first role of a text is about. */
function about(text: string) {
  const read = readTemplate(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const [role] = read.roles;
  if (!role) throw new Error(`no role; ${read.unresolved.join(', ')}`);
  return { ...aboutRole(role), name: role.name, unresolved: read.unresolved };
}
const wanted = { accountId: VENDOR, externalIds: [ID], bucket: 'my-logs', verdict: 'only-vendor-with-id' };

const CLOUDFORMATION = `
Parameters:
  Ext: {Type: String, Default: "${ID}"}
  Vendor: {Type: String, Default: ${VENDOR}}
  Stage: {Type: String, Default: prod}
Mappings:
  Buckets:
    prod: {Name: my-logs}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: !Sub "logzio-\${Stage}"
      AssumeRolePolicyDocument:
        Version: 2012-10-17
        Statement:
          - Effect: Allow
            Principal: {AWS: !Sub "arn:\${AWS::Partition}:iam::\${Vendor}:root"}
            Action: sts:AssumeRole
            Condition: {StringEquals: {"sts:ExternalId": !If [IsProd, !Ref Ext, other]}}
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      Roles: [!Ref Role]
      PolicyDocument:
        Version: 2012-10-17
        Statement:
          - {Effect: Allow, Action: s3:ListBucket, Resource: !Join ["", ["arn:aws:s3:::", !FindInMap [Buckets, !Ref Stage, Name]]]}
          - {Effect: Allow, Action: s3:GetObject, Resource: !Sub ["arn:aws:s3:::\${Name}/*", {Name: my-logs}]}
`;

const TERRAFORM = `
variable "ext" {
  default = "${ID}" # the ID
}
locals {
  bucket = "my-logs"
  stage  = true ? "prod" : "dev"
}
/* who may use it */
data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${VENDOR}:root"]
    }
    condition {
      test     = "StringEquals"
      variable = "sts:ExternalId"
      values   = [var.ext]
    }
  }
}
resource "aws_iam_role" "r" {
  name               = format("logzio-%s", local.stage)
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.id
  policy = <<-EOT
    {"Version": "2012-10-17", "Statement": [
      {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::\${local.bucket}"},
      {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::\${local.bucket}/*"}
    ]}
  EOT
}
output "all" {
  value = [for name, one in { a = 1 } : "\${name}-%{if one > 0}x%{endif}" if one != 2]
}
`;

describe('a template of somebody else', () => {
  it('in YAML is read with its functions worked out', () => {
    expect(about(CLOUDFORMATION)).toMatchObject({ ...wanted, name: 'logzio-prod', unresolved: [] });
  });

  it('in Terraform is read with variables, locals, documents and heredocs', () => {
    expect(about(TERRAFORM)).toMatchObject({ ...wanted, name: 'logzio-prod' });
  });

  it('as IAM has it is read: what get-role prints, and a bare trust policy', () => {
    const trust = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: VENDOR },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': [ID] } },
        },
      ],
    };
    const printed = JSON.stringify({ Role: { RoleName: 'r', AssumeRolePolicyDocument: trust } });
    expect(about(printed)).toMatchObject({ accountId: VENDOR, externalIds: [ID], name: 'r' });
    expect(about(JSON.stringify(trust))).toMatchObject({ accountId: VENDOR, externalIds: [ID] });
  });

  it('says what only a stack can tell, and makes no external ID of it', () => {
    const open = CLOUDFORMATION.replace(`, Default: "${ID}"`, '');
    expect(about(open)).toMatchObject({
      accountId: VENDOR,
      externalIds: [],
      unresolved: expect.arrayContaining(['Ext']),
    });
  });

  it('is compared with what Logz.io shows', () => {
    const codes = (captured: object): string[] => compare(about(TERRAFORM), captured).map(({ code }) => code);
    expect(codes({ externalId: ID, accountId: VENDOR, bucket: 'my-logs' })).toEqual([]);
    expect(codes({ externalId: `${ID}9` })).toEqual(['other-external-id']);
    expect(codes({ accountId: '111122223333', bucket: 'others' })).toEqual(['other-account', 'other-bucket']);
    const inApp = { ...about(TERRAFORM), prefix: 'app/' };
    expect(compare(inApp, { bucket: 'my-logs', prefix: 'elsewhere/' }).map(({ code }) => code)).toEqual([
      'other-prefix',
    ]);
    expect(codes({ rolePolicy: '{"Version":"2012-10-17","Statement":[]}' })).toEqual(['other-policy']);
  });

  it.each([
    ['a text', 'Hello', 'not-a-template'],
    ['YAML that is none', 'a: [1', 'template-unreadable'],
    ['HCL that is none', 'resource "a" "b" {\n  c = = 1\n}', 'template-unreadable'],
    ['a page', '<html></html>', 'not-a-template'],
  ])('%s is refused', (_, text, code) => {
    expect(readTemplate(text)).toMatchObject({ ok: false, problem: { code } });
  });

  it('names the line where reading ended', () => {
    expect(readTemplate('resource "a" "b" {\n  c = = 1\n}')).toMatchObject({
      problem: { values: { line: 2 } },
    });
    expect(readTemplate('a: 1\nb: [1')).toMatchObject({ problem: { values: { line: 2 } } });
  });
});

describe('a text made to be slow', () => {
  const many = (one: string, length = 100_000): string =>
    one.repeat(Math.ceil(length / one.length)).slice(0, length);
  it.each([
    ['brackets', many('[')],
    ['braces', many('{a: ')],
    ['list marks', many('- ')],
    ['question marks', many('? ')],
    ['aliases', `a: &a [x]\n${many('b: *a\n')}`],
    [
      'laughs',
      `a: &a [x,x]\n${Array.from({ length: 40 }, (_, n) => `${'b'.repeat(n + 1)}: &${'b'.repeat(n + 1)} [*${n ? 'b'.repeat(n) : 'a'}, *${n ? 'b'.repeat(n) : 'a'}]`).join('\n')}`,
    ],
    ['empty lines', many('\n')],
    ['quotes', `resource "a" {\n${many("'")}`],
    ['terms', `resource "a" {\n x = ${many('(')}`],
    ['interpolations', `resource "a" {\n x = ${many('"${')}`],
    ['comments', `resource "a" {\n${many('/*')}`],
    ['heredocs', `resource "a" {\n x = ${many('<<A\n')}`],
    ['operators', `resource "a" {\n x = 1${many('+1')}\n}`],
    ['signs', `resource "a" {\n x = ${many('!')}`],
    [
      'locals that double',
      `resource "aws_iam_role" "a" {\n assume_role_policy = local.a40\n}\nlocals {\n a0 = "xx"\n${Array.from({ length: 41 }, (_, n) => ` a${n + 1} = "\${local.a${n}}\${local.a${n}}"`).join('\n')}\n}`,
    ],
    [
      'escapes that double',
      `resource "aws_iam_role" "a" {\n assume_role_policy = ${'jsonencode('.repeat(60)}"\\""${')'.repeat(60)}\n}`,
    ],
    ['words of a script', `aws iam\n${many("'x'\\''")}`],
  ])('%s is read or refused in time', (_, text) => {
    const start = process.cpuUsage();
    readTemplate(text);
    // The limit is 200 ms for each 100 kB; what grew faster than its length would take minutes.
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(600);
  });
});
