// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { writeForm as WriteForm } from '../../../../content-scripts/pages/logzio/write';
import { drawEverything, show } from './drawn';

const ARN = 'arn:aws:iam::123456789012:role/logzio-acme';
const BUCKET = 'acme-logs';
const boxes =
  '<label>S3 bucket name <input name="bucket"></label><label>Prefix <input name="prefix"></label><label>Role ARN <input name="arn"></label>';
const form = (more = ''): string => `<main><form>${boxes}${more}<button>Save</button></form></main>`;
const value = (name: string): string | undefined =>
  document.querySelector<HTMLInputElement>(`[name=${name}]`)?.value;

/** What the page reported. */
const reported: { type: string }[] = [];

let end = new AbortController();
let writeForm: typeof WriteForm;
beforeAll(async () => {
  drawEverything();
  const sendMessage = async (message: { type: string }): Promise<object> => {
    reported.push(message);
    return { value: {} };
  };
  Object.assign(globalThis, { chrome: { runtime: { id: 'rolebridge', sendMessage } } });
  // jsdom has no editing commands: the keyboard's way is one that puts the text in and says so.
  document.execCommand = (_command, _ui, text = ''): boolean => {
    const box = document.activeElement;
    if (!(box instanceof HTMLInputElement)) return false;
    box.value = text;
    return box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  };
  ({ writeForm } = await import('../../../../content-scripts/pages/logzio/write'));
});
beforeEach(() => {
  reported.length = 0;
  end = new AbortController();
});
afterEach(() => end.abort());

const write = (values: Parameters<typeof WriteForm>[0]) => writeForm(values, end.signal);

describe('text boxes', () => {
  it('are written, read back, and the committing button is named', async () => {
    show(form());
    expect(await write({ bucket: BUCKET, prefix: '2024/', roleArn: ARN })).toEqual({
      filled: ['bucket', 'prefix', 'roleArn'],
      missed: [],
      commit: 'Save',
    });
    expect([value('bucket'), value('prefix'), value('arn')]).toEqual([BUCKET, '2024/', ARN]);
  });

  it('an empty prefix empties the box', async () => {
    show(form());
    document.querySelector<HTMLInputElement>('[name=prefix]')?.setAttribute('value', 'old/');
    expect(await write({ bucket: BUCKET, prefix: '' })).toMatchObject({ filled: ['bucket'], missed: [] });
    expect(value('prefix')).toBe('');
  });

  it('what a form puts back is missed', async () => {
    show(form());
    const box = document.querySelector<HTMLInputElement>('[name=arn]');
    box?.addEventListener('input', () => setTimeout(() => (box.value = ''), 10));
    expect(await write({ bucket: BUCKET, roleArn: ARN })).toMatchObject({
      filled: ['bucket'],
      missed: ['roleArn'],
    });
  });

  it('what takes only what the keyboard types is typed', async () => {
    show(form());
    const box = document.querySelector<HTMLInputElement>('[name=arn]');
    box?.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent)) box.value = '';
    });
    expect(await write({ roleArn: ARN })).toMatchObject({ filled: ['roleArn'], missed: [] });
    expect(value('arn')).toBe(ARN);
  });

  it('what a form shows in its own way is held if it means the same', async () => {
    show(form());
    const change = (name: string, to: (text: string) => string): void => {
      const box = document.querySelector<HTMLInputElement>(`[name=${name}]`);
      box?.addEventListener('change', () => (box.value = to(box.value)));
    };
    change('bucket', (text) => text.toLowerCase());
    change('arn', (text) => ` ${text} `);
    const prefix = document.querySelector<HTMLInputElement>('[name=prefix]');
    prefix?.addEventListener('input', () => (prefix.value = prefix.value.toUpperCase()));
    expect(await write({ bucket: 'Acme-Logs', prefix: '2024/logs/', roleArn: ARN })).toMatchObject({
      filled: ['bucket', 'roleArn'],
      missed: ['prefix'],
    });
  });

  it('what a form puts back later is told, once', async () => {
    show(form());
    expect(await write({ bucket: BUCKET, roleArn: ARN })).toMatchObject({ missed: [] });
    const box = document.querySelector<HTMLInputElement>('[name=arn]');
    if (box) box.value = '';
    await new Promise((done) => setTimeout(done, 1_000));
    expect(reported).toEqual([{ type: 'not-kept', fields: ['roleArn'] }]);
  });

  it('what a form keeps is not told, nor is a form that went away', async () => {
    show(form());
    await write({ bucket: BUCKET, roleArn: ARN });
    await new Promise((done) => setTimeout(done, 1_000));
    await write({ bucket: BUCKET, roleArn: ARN });
    show('<main><p>Saved.</p></main>');
    await new Promise((done) => setTimeout(done, 1_000));
    expect(reported).toEqual([]);
  });

  it('what is read-only is missed', async () => {
    show(form().replace('name="arn"', 'name="arn" readonly'));
    expect(await write({ roleArn: ARN })).toMatchObject({ filled: [], missed: ['roleArn'] });
    expect(value('arn')).toBe('');
  });

  it('two forms: nothing is written', async () => {
    show(`<main><section>${form()}</section><section>${form()}</section></main>`);
    expect(await write({ roleArn: ARN })).toEqual({ filled: [], missed: ['roleArn'] });
    expect([...document.querySelectorAll('input')].every((box) => box.value === '')).toBe(true);
  });
});

/** A list as React libraries build it: it opens on a press of the mouse, at the end of the page, and closes when something is chosen. */
function openable(label: string, options: readonly string[]): HTMLElement {
  const field = document.createElement('div');
  field.innerHTML = `<span id="${label}-label">${label}</span><div role="combobox" tabindex="0" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="${label}-label"></div>`;
  const face = field.querySelector<HTMLElement>('[role=combobox]');
  face?.addEventListener('mousedown', () => {
    const list = document.createElement('ul');
    list.setAttribute('role', 'listbox');
    for (const text of options) {
      const option = document.createElement('li');
      option.setAttribute('role', 'option');
      option.textContent = text;
      option.addEventListener('click', () => {
        face.textContent = text;
        list.remove();
      });
      list.append(option);
    }
    document.body.append(list);
  });
  return field;
}

const face = (label: string): string | null | undefined =>
  document.querySelector(`[aria-labelledby="${label}-label"]`)?.textContent;

describe('drop-down lists', () => {
  const REGIONS = ['US East (N. Virginia)', 'EU (Frankfurt)', 'US_WEST_2'];

  it('a native one is chosen by its text or its value, however each side writes a region', async () => {
    show(
      form(
        '<label>Bucket region <select name="region"><option value="">Select</option><option value="US_EAST_1">US East</option><option value="EU_CENTRAL_1">Europe</option></select></label>',
      ),
    );
    expect(await write({ bucket: BUCKET, region: 'eu-central-1' })).toMatchObject({
      filled: ['bucket', 'region'],
    });
    expect(value('region')).toBe('EU_CENTRAL_1');
  });

  it.each([
    ['us-west-2', 'US_WEST_2'],
    ['us-east-1', 'US East (N. Virginia)'],
  ])('a built one: %s is chosen as %s', async (region, shown) => {
    show(form());
    document.querySelector('form button')?.before(openable('Bucket region', REGIONS));
    expect(await write({ bucket: BUCKET, region })).toMatchObject({
      filled: ['bucket', 'region'],
      missed: [],
    });
    expect(face('Bucket region')).toBe(shown);
  });

  it('a list without the value chooses nothing else, and is missed', async () => {
    show(form());
    document
      .querySelector('form button')
      ?.before(openable('Bucket region', REGIONS), openable('Log type', ['elb']));
    expect(await write({ bucket: BUCKET, region: 'sa-east-1', logType: 'elb' })).toMatchObject({
      filled: ['bucket', 'logType'],
      missed: ['region'],
    });
    expect([face('Bucket region'), face('Log type')]).toEqual(['', 'elb']);
  });

  it('two options that fit: neither is chosen', async () => {
    show(form());
    document.querySelector('form button')?.before(openable('Log type', ['elb', 'ELB']));
    expect(await write({ logType: 'elb' })).toMatchObject({ filled: [], missed: ['logType'] });
  });
});
