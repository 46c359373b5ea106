// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readForms } from '../../../../content-scripts/pages/logzio/read';
import { LOGZIO } from '../../../../src/vendors/logzio';
import { drawEverything, show } from './drawn';

/*
 * Fragments made from what is public: the labels of every era of Logz.io's documentation, and the ways in which usual component libraries
 * build a form. The app's own DOM is not public.
 */

const ACCOUNT = '406095609952';
const OWN = 'logzio:aws:extid:q7w3e9r1t5y2u8i4o';
const ARN = 'arn:aws:iam::123456789012:role/logzio-acme';

beforeAll(drawEverything);
beforeEach(() => show(''));

const read = (page = false) => readForms({ policy: false, page }, new AbortController().signal);
const values = (seen: readonly { value: string }[]): string[] => seen.map(({ value }) => value);
const given = `<dl><dt>Account ID</dt><dd>${ACCOUNT}</dd><dt>External ID</dt><dd>${OWN}</dd></dl>`;
const form = (boxes: string): string => `<main><form>${given}${boxes}<button>Save</button></form></main>`;

describe('labels of every era', () => {
  it.each(LOGZIO.labels.bucket)('the bucket under %s', async (label) => {
    show(form(`<label>${label} <input value="acme-logs"></label><label>Role ARN <input></label>`));
    expect(values((await read()).bucket)).toEqual(['acme-logs']);
  });

  it.each(LOGZIO.labels.prefix)('the prefix under %s', async (label) => {
    show(form(`<label>S3 bucket name <input></label><label>${label} <input value="2024/"></label>`));
    expect(values((await read()).prefix)).toEqual(['2024/']);
  });

  it.each(LOGZIO.labels.roleArn)('the role ARN under %s', async (label) => {
    show(form(`<label>S3 bucket name <input></label><label>${label} <input value="${ARN}"></label>`));
    expect(values((await read()).roleArn)).toEqual([ARN]);
  });

  it.each(LOGZIO.labels.externalId)('the external ID under %s', async (label) => {
    show(
      `<main><form><dl><dt>${label}</dt><dd>${OWN}</dd></dl><label>S3 bucket name <input></label></form></main>`,
    );
    expect(values((await read()).externalId)).toEqual([OWN]);
  });

  it.each(LOGZIO.labels.accountId)('the account ID under %s', async (label) => {
    show(
      `<main><form><dl><dt>${label}</dt><dd>${ACCOUNT}</dd></dl><label>S3 bucket name <input></label></form></main>`,
    );
    expect(values((await read()).accountId)).toEqual([ACCOUNT]);
  });
});

describe('layouts', () => {
  const filled = {
    bucket: ['acme-logs'],
    prefix: ['2024/'],
    roleArn: [ARN],
    accountId: [ACCOUNT],
    externalId: [OWN],
  };
  const loose = (label: string, value: string): string =>
    `<div><span>${label}</span><div><input value="${value}"></div></div>`;
  const material = (label: string, value: string, id: string): string =>
    `<div class="MuiFormControl-root"><label for="${id}" id="${id}-label">${label}<span aria-hidden="true">&thinsp;*</span></label><div class="MuiInputBase-root"><input id="${id}" type="text" value="${value}"></div></div>`;
  const placed = (label: string, value: string): string => `<input placeholder="${label}" value="${value}">`;
  const called = (name: string, value: string): string =>
    `<div><input data-testid="${name}" value="${value}"></div>`;

  it.each([
    [
      'loose labels',
      loose('S3 bucket name', 'acme-logs') + loose('Prefix (optional)', '2024/') + loose('Role ARN', ARN),
    ],
    [
      'Material UI',
      material('S3 bucket name', 'acme-logs', 'b') +
        material('Prefix', '2024/', 'p') +
        material('Role ARN', ARN, 'r'),
    ],
    [
      'placeholders',
      placed('Enter your S3 bucket name', 'acme-logs') + placed('Prefix', '2024/') + placed('Role ARN', ARN),
    ],
    [
      'test ids alone',
      called('s3-bucket-name', 'acme-logs') + called('s3-prefix', '2024/') + called('role-arn', ARN),
    ],
    [
      'a row of a table each',
      `<table><tr><td>S3 bucket name</td><td><input value="acme-logs"></td></tr><tr><td>Prefix</td><td><input value="2024/"></td></tr><tr><td>Role ARN</td><td><input value="${ARN}"></td></tr></table>`,
    ],
  ])('%s', async (_name, boxes) => {
    show(form(boxes));
    const snapshot = await read();
    const seen = Object.fromEntries(
      (['bucket', 'prefix', 'roleArn', 'accountId', 'externalId'] as const).map((field) => [
        field,
        values(snapshot[field]),
      ]),
    );
    expect(seen).toEqual(filled);
  });

  it('a form that is hidden is none, nor is a search box', async () => {
    show(
      `<div hidden>${form('<label>S3 bucket name <input value="old-logs"></label>')}</div><main><input placeholder="Search buckets"></main>`,
    );
    expect((await read()).forms).toBe(0);
  });

  it('two forms are two', async () => {
    const one = (bucket: string): string =>
      `<section><form>${given}<label>S3 bucket name <input value="${bucket}"></label><label>Role ARN <input></label><button>Save</button></form></section>`;
    show(`<main>${one('first-logs')}${one('second-logs')}</main>`);
    expect((await read()).bucket).toEqual([
      { value: 'first-logs', form: 0 },
      { value: 'second-logs', form: 1 },
    ]);
  });

  it('what documentation prints is not the account’s', async () => {
    show(
      `<main><article><p>Copy the Account ID and the External ID from the form into the AWS console, where you choose Another AWS account and tick Require external ID; then go on with the policy, whose text the form shows as soon as the bucket is known to it, and paste the whole of it there.</p><p>For example:</p><p>External ID</p><p>logzio:aws:extid:abc123def456ghi78</p></article><form><label>S3 bucket name <input></label><button>Save</button></form></main>`,
    );
    expect((await read()).externalId).toEqual([]);
  });

  it('a form of a configuration that is there already gives nothing', async () => {
    show(
      `<main><form>${given}<label>Bucket name <input readonly value="acme-logs"></label><label>Role ARN <input readonly value="${ARN}"></label><button>Remove my S3 settings</button></form></main>`,
      '#/dashboard/tools/archive-and-restore',
    );
    const snapshot = await read(true);
    expect(snapshot.forms).toBe(0);
    expect(snapshot.page).toMatchObject({
      kind: 'archive',
      existing: [{ bucket: 'acme-logs', roleArn: ARN, externalId: OWN }],
    });
  });
});

describe('what the page is about', () => {
  it.each([
    ['#/dashboard/integrations/AWS-S3-Bucket', 's3-fetcher'],
    ['#/dashboard/send-your-data/log-sources/s3-bucket', 's3-fetcher'],
    ['#/dashboard/data-sources/S3-Bucket', 's3-fetcher'],
    ['#/dashboard/tools/archive-and-restore', 'archive'],
  ])('%s is %s', async (route, kind) => {
    show('<main></main>', route);
    expect((await read(true)).page?.kind).toBe(kind);
  });

  it.each([
    ['a select', '<select aria-label="Account"><option>Acme Production</option></select>'],
    [
      'a button with a menu',
      '<button aria-haspopup="menu" class="account-switcher">Account: Acme Production</button>',
    ],
    ['a box that lists', '<input role="combobox" aria-label="Switch account" value="Acme Production">'],
  ])('the account as named by %s', async (_name, switcher) => {
    show(`<header>${switcher}</header><main></main>`);
    expect((await read(true)).page?.account).toBe('Acme Production');
  });

  it('two switchers that disagree name none', async () => {
    const one = (name: string): string => `<select aria-label="Account"><option>${name}</option></select>`;
    show(`<header>${one('Acme Production')}${one('Acme Staging')}</header><main></main>`);
    expect((await read(true)).page).not.toHaveProperty('account');
  });
});

describe('lists', () => {
  const row = { bucket: 'first-logs', prefix: '2024/', region: 'us-east-1', logType: 'elb', roleArn: ARN };
  const cells = ['first-logs', '2024/', 'us-east-1', 'elb', ARN];
  const table = (heads: string[]): string =>
    `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></tbody></table>`;
  const list = async () => (await read(true)).page;

  it.each([
    ['the form’s words', ['S3 bucket name', 'Prefix', 'Bucket region', 'Log type', 'Role ARN']],
    ['shorter ones', ['Bucket', 'Path', 'Region', 'Type', 'Role']],
  ])('a table under %s', async (_name, heads) => {
    show(`<main>${table(heads)}</main>`);
    expect(await list()).toMatchObject({ complete: true, rows: [row] });
  });

  it('is not read where heads and cells do not stand one under the other: values would change their columns', async () => {
    const heads = '<tr><th>Bucket</th><th>Path</th><th>Role</th></tr>';
    show(
      `<main><table>${heads}<tr><td>first-logs</td><td>other</td><td>2024/</td><td>${ARN}</td></tr></table></main>`,
    );
    expect((await list())?.rows).toEqual([]);
    const buttons = '<td><button>Delete</button></td>';
    show(
      `<main><table>${heads.replace('</tr>', '<td></td></tr>')}<tr><td>other</td><td>first-logs</td><td>2024/</td><td>${ARN}</td>${buttons}</tr></table></main>`,
    );
    expect((await list())?.rows).toEqual([]);
    show(
      `<main><table>${heads}<tr><td>first-logs</td><td>2024/</td><td>${ARN}</td>${buttons}</tr></table></main>`,
    );
    expect((await list())?.rows).toEqual([{ bucket: 'first-logs', prefix: '2024/', roleArn: ARN }]);
    show(
      `<main><table><tr><th colspan="2">Bucket</th><th>Path</th></tr><tr><td>first-logs</td><td>2024/</td></tr></table></main>`,
    );
    expect((await list())?.rows).toEqual([]);
  });

  it('cards', async () => {
    show(
      `<main><div class="card"><h3>first-logs</h3><dl><dt>Prefix</dt><dd>2024/</dd><dt>Region</dt><dd>us-east-1</dd><dt>Log type</dt><dd>elb</dd><dt>Role ARN</dt><dd>${ARN}</dd></dl></div></main>`,
    );
    expect((await list())?.rows).toEqual([row]);
  });

  it('a dash is an empty prefix; a column that is not there is not known', async () => {
    show(
      `<main><table><tr><th>Bucket</th><th>Prefix</th></tr><tr><td>first-logs</td><td>–</td></tr></table></main>`,
    );
    expect((await list())?.rows).toEqual([{ bucket: 'first-logs', prefix: '' }]);
  });

  it.each([
    ['says that there is none', '<p>No buckets yet.</p>', true],
    ['says nothing', '<p>Welcome</p>', false],
    [
      'is loading',
      `<div role="progressbar"></div>${table(['Bucket', 'Path', 'Region', 'Type', 'Role'])}`,
      false,
    ],
    [
      'has a next page',
      `${table(['Bucket', 'Path', 'Region', 'Type', 'Role'])}<button aria-label="Next page"></button>`,
      false,
    ],
    [
      'is searched',
      `<input type="search" value="acme">${table(['Bucket', 'Path', 'Region', 'Type', 'Role'])}`,
      false,
    ],
  ])('a list that %s: whole is %s', async (_name, html, whole) => {
    show(`<main>${html}</main>`);
    expect((await list())?.complete).toBe(whole);
  });
});
