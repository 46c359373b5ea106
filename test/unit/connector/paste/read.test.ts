import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkField } from '../../../../src/connector/check';
import type { Field } from '../../../../src/connector/labels';
import { readPaste } from '../../../../src/connector/paste/read';
import { powerSearchPolicy, rolePolicy, trustPolicy } from '../../iam/policy-samples';

const ACCOUNT = '406095609952';
const ID = 'logzio:aws:extid:a1b2c3d4e5f6g7h8i';
const OTHER_ID = 'logzio:aws:extid:z9y8x7w6v5u4t3s2r';
const ROLE = 'arn:aws:iam::222233334444:role/logzio-my-logs';
const POLICY = rolePolicy('my-logs', 'AWSLogs/');
const codes = (text: string): string[] => readPaste(text).problems.map((one) => one.code);
const numbered = (text: string): string =>
  text
    .split('\n')
    .map((line, index) => `${index + 1}  ${line}`)
    .join('\n');

describe('readPaste finds account ID, external ID and policy, and bucket and prefix in the policy', () => {
  const all = {
    accountId: ACCOUNT,
    externalId: ID,
    rolePolicy: POLICY,
    bucket: 'my-logs',
    prefix: 'AWSLogs/',
  };
  it.each([
    ['behind labels', `Account ID: 4060-9560-9952\nExternal ID: ${ID}\n\n${POLICY}`],
    ['under labels', `Account ID\n${ACCOUNT}\nExternal ID\n${ID}\nRole policy\n${POLICY}`],
    [
      'the form as it is copied, buttons and all',
      `Account ID\n${ACCOUNT}\nCopy\nExternal ID\n${ID}\nCopy\nS3 bucket name\nPrefix\nGet the role policy\n${POLICY}\nRole ARN\nSave\nCancel`,
    ],
    ['tab-separated', `Account ID\t${ACCOUNT}\nExternal ID\t${ID}\n${POLICY}`],
    ['a table row under its heads', `Account ID\tExternal ID\n${ACCOUNT}\t${ID}\n${POLICY}`],
    ['a Markdown table', `| Account ID | External ID |\n|---|---|\n| ${ACCOUNT} | ${ID} |\n\n${POLICY}`],
    [
      'a Markdown list',
      `- **Account ID**: \`${ACCOUNT}\`\n- **External ID**: \`${ID}\`\n\n\`\`\`json\n${POLICY}\n\`\`\``,
    ],
    ['bare values', `${ID}\n${ACCOUNT}\n${POLICY}`],
    ['the policy first', `${POLICY}\n${ID}\n4060 9560 9952`],
    ['the policy inside another object', `${ACCOUNT}\n${ID}\n{"name": "x", "policy": ${POLICY}}`],
    ['in a sentence', `Account ID is ${ACCOUNT} and External ID is ${ID}. Policy: ${POLICY} Thanks!`],
    ['as the API gives them', `{"logzioAWSAccountId":"${ACCOUNT}","assignedExternalId":"${ID}"}\n${POLICY}`],
    ['with CRLF', `Account ID: ${ACCOUNT}\r\nExternal ID: ${ID}\r\n${POLICY}`],
    ['the policy twice', `${POLICY}\nAccount ID: ${ACCOUNT}\n${POLICY}\n${ID}`],
  ])('%s', (_how, text) => {
    expect(readPaste(text)).toMatchObject({ found: all, problems: [] });
  });

  it.each([
    ['line numbers', numbered(`Account ID: ${ACCOUNT}\nExternal ID: ${ID}\n${POLICY}`), ['line-numbers']],
    ['line numbers in the policy only', `${ACCOUNT} ${ID}\n${numbered(POLICY)}`, ['line-numbers']],
    ['a code fence', `${ACCOUNT}\n${ID}\n\`\`\`json\n${POLICY}\n\`\`\``, ['fence']],
    [
      'no-break spaces',
      `Account\u00a0ID:\u00a04060\u00a09560\u00a09952\nExternal\u00a0ID:\u00a0${ID}\n${POLICY}`,
      ['odd-spaces', 'between-digits'],
    ],
    [
      'a byte order mark and zero-width characters',
      `\ufeff${ACCOUNT.slice(0, 4)}\u200b${ACCOUNT.slice(4)}\n${ID}\u200d\n${POLICY}`,
      ['invisible'],
    ],
    [
      'curly quotes',
      `Account ID: “${ACCOUNT}”\nExternal ID: “${ID}”\n${POLICY.replace(/"([^"]*)"/g, '“$1”')}`,
      ['quotes', 'curly-quotes'],
    ],
    [
      '# comments',
      `# from the app\n${ACCOUNT}\n${ID}\n${POLICY.replace('],', '], #replace XXX with your bucket’s name')}`,
      ['comments'],
    ],
    [
      '// comments',
      `${ACCOUNT}\n${ID}\n${POLICY.replace('  "Statement"', '  // {\n  "Statement"')}`,
      ['comments'],
    ],
    ['trailing commas', `${ACCOUNT}\n${ID}\n${POLICY.replace(/\]\n\}$/, '],\n}')}`, ['last-commas']],
    ['dashes in the account ID', `4060-9560-9952\n${ID}\n${POLICY}`, ['between-digits']],
  ])('through %s, and says so', (_what, text, said) => {
    const { found, cleaned, problems } = readPaste(text);
    expect(problems).toEqual([]);
    expect(found).toMatchObject({ accountId: ACCOUNT, externalId: ID, bucket: 'my-logs' });
    expect(JSON.parse(found.rolePolicy ?? '')).toEqual(JSON.parse(POLICY));
    expect(cleaned).toEqual(said);
  });

  it('says nothing was cleaned where nothing was', () => {
    expect(readPaste(`${ACCOUNT}\n${ID}\n${POLICY}`).cleaned).toEqual([]);
  });
});

describe('readPaste finds the other fields', () => {
  it.each<[string, string, Partial<Record<Field, string>>]>([
    ['a labelled role ARN', `Role ARN: ${ROLE}`, { roleArn: ROLE }],
    ['a role ARN at the end of a sentence', `Use ${ROLE}.`, { roleArn: ROLE }],
    [
      'bucket and prefix behind labels',
      'S3 bucket name: my-logs\nPrefix: AWSLogs/x/',
      { bucket: 'my-logs', prefix: 'AWSLogs/x/' },
    ],
    ['an S3 address', 's3://my-logs/AWSLogs/', { bucket: 'my-logs', prefix: 'AWSLogs/' }],
    ['names', 'Policy name: p-1\nRole name: r-1', { policyName: 'p-1', roleName: 'r-1' }],
    [
      'a connector from the API',
      `{"arn":"${ROLE}","bucket":"my-logs","prefix":"x/","region":"US_EAST_1","logsType":"elb"}`,
      { roleArn: ROLE, bucket: 'my-logs', prefix: 'x/' },
    ],
    [
      'several objects',
      `[{"bucket":"my-logs"},{"assignedExternalId":"${ID}"}]`,
      { bucket: 'my-logs', externalId: ID },
    ],
    [
      'a trust policy’s external ID beside the role policy',
      `${POLICY}\n${trustPolicy(ACCOUNT, ID)}`,
      { externalId: ID, accountId: ACCOUNT, rolePolicy: POLICY },
    ],
  ])('%s', (_what, text, found) => {
    expect(readPaste(text).found).toMatchObject(found);
    expect(readPaste(text).problems).toEqual([]);
  });

  it('the bucket only where ListBucket names exactly one', () => {
    const two = POLICY.replace('"arn:aws:s3:::my-logs"', '"arn:aws:s3:::my-logs", "arn:aws:s3:::other-logs"');
    expect(readPaste(two).found.bucket).toBeUndefined();
    expect(readPaste(rolePolicy('my-logs*')).found.bucket).toBeUndefined();
    expect(readPaste(rolePolicy('my-logs')).found).not.toHaveProperty('prefix');
  });

  it('a labelled prefix without its slash agrees with the policy’s', () => {
    expect(readPaste(`Prefix: AWSLogs\n${POLICY}`)).toMatchObject({
      found: { prefix: 'AWSLogs' },
      problems: [],
    });
  });
});

describe('readPaste never takes a sample or placeholder', () => {
  const documentation = `Copy and paste the **Account ID** and **External ID** in your text editor.
Paste the **Account ID** you copied from Logz.io.
Enter the **S3 bucket name** and, if needed, the **Prefix** where your logs are stored.
"sts:ExternalId": "logzio:aws:extid:example0nktixxe8q"
arn:aws:iam::123456789012:role/logzio-example
${trustPolicy('<LOGZ_IO_ACCOUNT_ID>', 'logzio:aws:extid:<YOUR_EXTERNAL_ID>')}
${rolePolicy('<BUCKET_NAME>')}
`;

  it('alone: says so, takes nothing', () => {
    const { found, problems } = readPaste(documentation);
    expect(found).toEqual({});
    expect(problems.map((one) => one.code)).toEqual(['external-id-sample', 'placeholder', 'role-arn-sample']);
  });

  it('beside the real ones: takes those, says what was left out', () => {
    const { found, cleaned, problems } = readPaste(
      `${documentation}\nAccount ID\n${ACCOUNT}\nExternal ID\n${ID}\n${POLICY}\n${ROLE}`,
    );
    expect(found).toMatchObject({
      accountId: ACCOUNT,
      externalId: ID,
      rolePolicy: POLICY,
      bucket: 'my-logs',
      roleArn: ROLE,
    });
    expect(problems).toEqual([]);
    expect(cleaned).toContainEqual({ leftOut: 'logzio:aws:extid:example0nktixxe8q' });
    expect(cleaned).toContain('other-policy');
  });

  it('whatever stands around it', () => {
    const around = fc.string({ unit: fc.constantFrom(...'aE:"\n\t |`{}(),.- '), maxLength: 20 });
    const label = fc.constantFrom(
      '',
      'External ID: ',
      'External ID\n',
      '"assignedExternalId": "',
      'sts:ExternalId=',
    );
    fc.assert(
      fc.property(around, label, around, (before, name, after) => {
        const { found } = readPaste(`${before} ${name}logzio:aws:extid:example0nktixxe8q ${after}`);
        expect(found.externalId).toBeUndefined();
      }),
    );
  });
});

describe('readPaste asks where it can’t decide', () => {
  it.each([
    [
      'two external IDs',
      `External ID: ${ID}\nExternal ID: ${OTHER_ID}`,
      'externalId-ambiguous',
      [ID, OTHER_ID],
    ],
    ['two bare external IDs', `${ID} ${OTHER_ID}`, 'externalId-ambiguous', [ID, OTHER_ID]],
    [
      'two labelled accounts',
      'Account ID: 406095609952\nAccount ID: 222233334444',
      'accountId-ambiguous',
      ['406095609952', '222233334444'],
    ],
    [
      'two bare accounts',
      '406095609952 222233334444',
      'accountId-ambiguous',
      ['406095609952', '222233334444'],
    ],
    [
      'two policies',
      `${rolePolicy('bucket-1')}${rolePolicy('bucket-2')}`,
      'rolePolicy-ambiguous',
      ['bucket-1', 'bucket-2'],
    ],
    [
      'a bucket that isn’t the policy’s',
      `S3 bucket name: other-logs\n${POLICY}`,
      'bucket-ambiguous',
      ['other-logs', 'my-logs'],
    ],
    ['two prefixes', 'Prefix: a/\nPrefix: b/', 'prefix-ambiguous', ['a/', 'b/']],
    ['two names of policies', 'Policy name: a-b\nPolicy name: c-d', 'policyName-ambiguous', ['a-b', 'c-d']],
    ['two names of roles', 'Role name: a-b\nRole name: c-d', 'roleName-ambiguous', ['a-b', 'c-d']],
    ['two roles', `${ROLE} ${ROLE}-2`, 'roleArn-ambiguous', [ROLE, `${ROLE}-2`]],
  ])('%s', (_what, text, code, named) => {
    const { found, problems } = readPaste(text);
    const problem = problems.find((one) => one.code === code);
    const [first, second] = named;
    expect(problem?.values).toEqual({ first, second, more: 0 });
    expect(found).not.toHaveProperty(code.replace('-ambiguous', ''));
  });

  it('but not between equal values, nor between a labelled account and another number', () => {
    expect(readPaste(`External ID: ${ID}\n${ID}`)).toMatchObject({ found: { externalId: ID }, problems: [] });
    expect(readPaste(`Account ID: ${ACCOUNT}\nyours 222233334444`)).toMatchObject({
      found: { accountId: ACCOUNT },
      problems: [],
    });
    expect(readPaste(`${ACCOUNT} 123456789012`)).toMatchObject({
      found: { accountId: ACCOUNT },
      problems: [],
    });
  });
});

describe('readPaste refuses with a sentence', () => {
  it.each([
    ['11 digits', `Account ID: 40609560995\nExternal ID: ${ID}`, 'account-id-short'],
    ['11 bare digits', `40609560995\n${ID}`, 'account-id-short'],
    [
      '11 digits, though 12 stand elsewhere',
      'Account ID: 40609560995\nyours 222233334444',
      'account-id-short',
    ],
    ['an ARN as account ID', 'Account ID: arn:aws:iam::406095609952:root', 'account-id-is-arn'],
    [
      'a policy that is cut off, before a label',
      `${POLICY.slice(0, 150)}\nExternal ID: ${ID}`,
      'policy-cut-off',
    ],
    ['a policy without its first lines', POLICY.slice(30), 'policy-cut-off'],
    ['a bucket policy', powerSearchPolicy, 'bucket-policy'],
    ['a trust policy', trustPolicy(ACCOUNT, ID), 'trust-policy'],
    ['a policy with a placeholder', rolePolicy('<BUCKET_NAME>'), 'placeholder'],
    ['a doubled prefix', `External ID: logzio:aws:extid:${ID}`, 'external-id-doubled'],
    ['an external ID with spaces', 'External ID: my secret id', 'external-id-character'],
    ['an external ID that is too long', `External ID: ${'ab'.repeat(700)}`, 'external-id-long'],
    ['an account placeholder', 'Account ID: <LOGZ_IO_ACCOUNT_ID>', 'placeholder'],
    ['a user’s ARN as role ARN', 'Role ARN: arn:aws:iam::222233334444:user/me', 'arn-not-role'],
    ['an instance profile', 'arn:aws:iam::222233334444:instance-profile/x', 'arn-not-role'],
    ['nothing to find', 'Hello world', 'paste-nothing'],
    ['nothing at all', '', 'paste-nothing'],
    ['far too much', 'x'.repeat(262_145), 'paste-long'],
  ])('%s', (_what, text, code) => {
    expect(codes(text)).toContain(code);
  });

  it('and still takes what is right beside it', () => {
    const { found } = readPaste(
      `Account ID: 40609560995\nExternal ID: ${ID}\n${POLICY.slice(0, 150)}\nRole ARN: ${ROLE}`,
    );
    expect(found).toEqual({ externalId: ID, roleArn: ROLE });
  });

  it('with the policy’s place in the pasted text', () => {
    const text = `Account ID: ${ACCOUNT}\n\n${rolePolicy('XXX')}`;
    expect(readPaste(text).problems[0]).toMatchObject({ line: 12, column: 23, values: { text: 'XXX' } });
  });
});

describe('numbers that are no account ID', () => {
  it.each([
    ['in a role ARN', ROLE],
    ['in a policy ARN', 'arn:aws:iam::222233334444:policy/p'],
    ['in a console address', 'https://222233334444-ab12cd34.us-east-1.console.aws.amazon.com/iam/home'],
    ['in an external ID', 'logzio:aws:extid:222233334444'],
    ['in a prefix', 'Prefix: AWSLogs/222233334444/CloudTrail/'],
    ['in a longer number', '2222333344445555'],
    ['in a policy', rolePolicy('my-logs', 'AWSLogs/222233334444/')],
  ])('%s', (_where, text) => {
    expect(readPaste(text).found.accountId).toBeUndefined();
  });
});

it('finds all in any order, with any words between', () => {
  const parts = [`Account ID: ${ACCOUNT}`, `External ID: ${ID}`, POLICY, `Role ARN: ${ROLE}`];
  const words = fc.string({ unit: fc.constantFrom(...'abc .-\n') });
  fc.assert(
    fc.property(
      fc.shuffledSubarray(parts, { minLength: 4 }),
      fc.array(words, { minLength: 5, maxLength: 5 }),
      (order, between) => {
        const text =
          order.map((part, index) => `${between[index] ?? ''}\n${part}\n`).join('') + (between[4] ?? '');
        expect(readPaste(text).found).toMatchObject({
          accountId: ACCOUNT,
          externalId: ID,
          rolePolicy: POLICY,
          roleArn: ROLE,
        });
      },
    ),
  );
});

it('gives only values that pass their check, for any text', () => {
  const pieces = [
    'Account ID',
    'External ID',
    ':',
    ' ',
    '\n',
    '\t',
    ACCOUNT,
    '4060',
    ID,
    'logzio:aws:extid:',
    ROLE,
    'arn:aws:',
    '{"',
    '"}',
    '{',
    '}',
    '"Statement": [',
    POLICY,
    '“',
    "'",
    '#',
    '//',
    '/*',
    '|',
    '1  ',
    '<X>',
    'Prefix',
    'S3 bucket name',
    'my-logs',
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 25 }), (parts) => {
      const { found } = readPaste(parts.join(''));
      for (const [field, value] of Object.entries(found))
        expect(checkField(field as Field, value)).toMatchObject({ ok: true, value });
    }),
    { numRuns: 400 },
  );
});

it.each([
  ['line breaks', '\n'.repeat(200_000)],
  ['spaces', ' '.repeat(200_000)],
  ['open braces', '{"a":'.repeat(40_000)],
  ['open braces and labels', '{"\nPrefix\n'.repeat(20_000)],
  ['labels', 'Account ID: '.repeat(20_000)],
  ['digits', '1234 '.repeat(40_000)],
  ['quotes', `“'"`.repeat(60_000)],
  ['commas', ','.repeat(200_000)],
  ['role ARNs without an end', 'arn:aws:iam::123456789012:role/a/'.repeat(7_000)],
])('gets through a text full of %s', (_what, text) => {
  // A pattern that tries too much would run into the test's own time limit.
  const { found } = readPaste(text);
  expect(found).not.toHaveProperty('externalId');
  expect(found).not.toHaveProperty('rolePolicy');
});

describe('readPaste takes no external ID that is cut off, made up, or a word', () => {
  const TAIL = ID.slice('logzio:aws:extid:'.length);
  it.each([
    ['dots at its end', 'External ID: logzio:aws:extid:0ldgnk...'],
    ['an ellipsis at its end', 'logzio:aws:extid:0ldgnk…'],
    ['an ellipsis inside', `External ID: logzio:aws:extid:a1b2…7h8i`],
    ['dots inside', `External ID: logzio:aws:extid:a1b2...7h8i`],
    ['a line end inside', `External ID: logzio:aws:extid:${TAIL.slice(0, 8)}\n${TAIL.slice(8)}`],
    [
      'a hyphen at a line end',
      `External ID: logzio:aws:extid:${TAIL.slice(0, 8)}-\n${TAIL.slice(8)}\nThanks`,
    ],
    ['a line end inside a quoted mail', `> logzio:aws:extid:${TAIL.slice(0, 8)}\n> ${TAIL.slice(8)}`],
    ['a line end in its prefix', `External ID: logzio:aws:\nextid:${TAIL}`],
    ['a blank inside', `External ID: logzio:aws:extid:${TAIL.slice(0, 8)} ${TAIL.slice(8)}`],
  ])('%s', (_what, text) => {
    const { found, problems } = readPaste(text);
    expect(found).not.toHaveProperty('externalId');
    expect(problems).toMatchObject([{ code: 'external-id-cut-off', field: 'externalId' }]);
  });

  it.each([
    ...['TBD', 'none', 'n/a', 'pending', 'yes', 'unknown', 'see', 'null', 'undefined', 'tba', 'later', 'N/A'],
    ...['secretary', 'awaiting'],
  ])('%s', (word) => {
    for (const text of [
      `External ID: ${word}`,
      `External ID\n${word}`,
      `Account ID: ${ACCOUNT}\nExternal ID = ${word}\n`,
      `{"externalId":"${word}"}`,
    ]) {
      const { found, problems } = readPaste(text);
      expect(found).not.toHaveProperty('externalId');
      expect(problems).toMatchObject([{ code: 'external-id-word', field: 'externalId' }]);
    }
  });

  it('but the whole one beside its own abbreviation', () => {
    expect(readPaste(`External ID: ${ID.slice(0, 24)}…\n${ID}`)).toMatchObject({
      found: { externalId: ID },
      problems: [],
    });
    expect(readPaste(`External ID: ${OTHER_ID.slice(0, 24)}…\n${ID}`).found).not.toHaveProperty('externalId');
  });

  it.each([
    ['at the end of a sentence', `External ID is ${ID}.`],
    ['before a number', `${ID}\n${ACCOUNT}`],
    ['before a word of the form', `External ID\n${ID}\nPrefix`],
    ['before a bucket’s name', `${ID}\nmy-logs`],
    ['before another sentence', `${ID}. Thanks`],
  ])('and a whole one %s', (_what, text) => {
    expect(readPaste(text)).toMatchObject({ found: { externalId: ID }, problems: [] });
  });

  it.each([['logzio:aws:extid:0ldgnk'], ['my-own-id-1'], ['abc123']])('warns of %s, and takes it', (id) => {
    expect(readPaste(`External ID: ${id}`)).toMatchObject({
      found: { externalId: id },
      problems: [{ code: 'external-id-unlike', field: 'externalId' }],
    });
  });
});

describe('readPaste takes values out of what they were wrapped in, and says so', () => {
  const form = `Account ID: ${ACCOUNT}\nExternal ID: ${ID}\n\n${POLICY}`;
  const marked = (mark: (index: number) => string): string =>
    form
      .split('\n')
      .map((line, index) => `${mark(index)}${line}`)
      .join('\n');

  it.each([
    ['a quoted mail', marked(() => '> '), ['mail-marks']],
    ['a mail quoted twice', marked(() => '>> '), ['mail-marks']],
    ['the new lines of a diff', marked(() => '+'), ['diff-marks']],
    ['a listing with numbers', marked((index) => `${index + 123} | `), ['line-numbers']],
    [
      'a web page’s source',
      form.replace(/"/g, '&quot;').replace(/^(\w+ ID): (.*)$/gm, '<td>$1</td><td>$2</td>'),
      ['html-tags', 'html-entities'],
    ],
    [
      'a text in quotes',
      `Account ID: ${ACCOUNT}\nExternal ID: ${ID}\n${JSON.stringify(POLICY)}`,
      ['backslashes'],
    ],
    ['wide colons', form.replace(/^(\w+ ID):/gm, '$1：'), ['wide-colons']],
  ])('%s', (_what, text, note) => {
    const { found, cleaned, problems } = readPaste(text);
    expect(problems).toEqual([]);
    expect(found).toMatchObject({ accountId: ACCOUNT, externalId: ID });
    if (text.includes('Version')) expect(JSON.parse(found.rolePolicy ?? 'null')).toEqual(JSON.parse(POLICY));
    expect(cleaned).toEqual(note);
  });

  it('a policy by itself as the text of another program', () => {
    expect(readPaste(JSON.stringify(POLICY)).found.rolePolicy).toBe(POLICY);
    expect(
      readPaste(`policy = "${POLICY.replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`).found.rolePolicy,
    ).toBe(POLICY);
  });

  it.each<[string, string, Partial<Record<Field, string>>]>([
    [
      'variables',
      `LOGZIO_ACCOUNT_ID=${ACCOUNT}\nLOGZIO_EXTERNAL_ID="${ID}"`,
      { accountId: ACCOUNT, externalId: ID },
    ],
    [
      'an address',
      `https://x.example/?externalId=${encodeURIComponent(ID)}&accountId=${ACCOUNT}&x=1`,
      { accountId: ACCOUNT, externalId: ID },
    ],
    ['a table of a web page', `<tr><td>Account ID</td><td>${ACCOUNT}</td></tr>`, { accountId: ACCOUNT }],
    ['a box of a web page', `<label>External ID</label> <input id="x" value="${ID}">`, { externalId: ID }],
  ])('%s', (_what, text, found) => {
    expect(readPaste(text)).toMatchObject({ found, problems: [] });
  });

  it.each([
    [
      'a diff of old and new',
      ' {\n-  "Version": "2008-10-17",\n+  "Version": "2012-10-17",\n   "Statement": []\n }',
      'paste-diff',
    ],
    ['removed lines', marked(() => '-').replace(/^-$/gm, ''), 'paste-diff'],
    [
      'Terraform',
      'data "aws_iam_policy_document" "x" {\n  statement {\n    actions = ["s3:GetObject"]\n  }\n}',
      'paste-terraform',
    ],
    [
      'YAML',
      'PolicyDocument:\n  Statement:\n    - Effect: Allow\n      Action:\n        - s3:GetObject\n      Resource: arn:aws:s3:::my-logs/*',
      'paste-yaml',
    ],
  ])('but not %s', (_what, text, code) => {
    const { found, problems } = readPaste(text);
    expect(found).toEqual({});
    expect(problems.map((one) => one.code)).toEqual([code]);
  });
});

describe('readPaste takes no account ID that nobody called one', () => {
  it.each([
    ['an order’s number', 'Order 123456789012 shipped'],
    ['a ticket’s number', `External ID: ${ID}\nTicket 222233334444, see the wiki`],
    ['a phone number', 'Call me: 4912 3456 7890'],
  ])('%s', (_what, text) => {
    const { found, problems } = readPaste(text);
    expect(found).not.toHaveProperty('accountId');
    expect(problems).toMatchObject([{ code: 'account-id-unlabelled', field: 'accountId' }]);
  });

  it.each([
    ['called an account', 'The account 222233334444 is theirs', '222233334444'],
    ['beside the external ID', `222233334444 ${ID}`, '222233334444'],
    ['in a table', `| 222233334444 | ${ID} |`, '222233334444'],
    ['alone', '2222 3333 4444', '222233334444'],
    ['Logz.io’s, wherever it stands', `Trust ${ACCOUNT} please`, ACCOUNT],
  ])('but one %s', (_what, text, accountId) => {
    expect(readPaste(text).found).toMatchObject({ accountId });
  });

  it('out of another vendor’s trust policy', () => {
    expect(readPaste(trustPolicy('464622532012', 'acb8f6b8a844443dbb726d07dcb1a870')).found).toEqual({});
    expect(readPaste(trustPolicy('222233334444', 'someone-elses-1')).found).toEqual({});
    expect(readPaste(trustPolicy('222233334444', ID)).found).toEqual({
      accountId: '222233334444',
      externalId: ID,
    });
  });

  it('of another vendor without saying whose it is', () => {
    expect(readPaste('Account ID: 464622532012')).toMatchObject({
      found: { accountId: '464622532012' },
      problems: [{ code: 'account-other-vendor', field: 'accountId' }],
    });
  });
});

it('takes nothing that is shown in another order than it is stored', () => {
  for (const text of [`\u202e${ACCOUNT}`, `Account ID: \u202e259905906904\u202c\n${ID}`, `\u202d${ID}`]) {
    const { found, problems } = readPaste(text);
    expect(found).toEqual({});
    expect(problems).toMatchObject([{ code: 'text-reversed' }]);
  }
  expect(checkField('accountId', '\u202e406095609952').ok).toBe(false);
  expect(checkField('externalId', `\u202e${ID}`).ok).toBe(false);
});
