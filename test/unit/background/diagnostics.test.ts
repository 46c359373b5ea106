import { expect, it } from 'vitest';
import { IAM, startBackground } from './start';

const popup = { popup: 1 };
const page = {
  browser: 'Chrome/131.0.0.0',
  host: 'region',
  partition: 'aws',
  page: 'create-role',
  translated: false,
  generation: 'cloudscape',
  cloudscape: {},
  editor: 'none',
  controls: {},
  fields: [],
  ms: { look: 1, age: 2 },
};

it('Copy diagnostics puts its script into the page in front and hands on what that says, with the version', async () => {
  const background = await startBackground();
  const tab = background.browser.open(`${IAM}roles/create`);
  background.browser.scripts.set(tab.id, ({ type }) => (type === 'diagnose' ? { value: page } : undefined));
  const { text = '' } = await background.ask(popup, 'diagnostics', {});
  expect(JSON.parse(text)).toEqual({ ...page, rolebridge: '0.1.0' });
  expect(background.browser.injected.at(-1)).toEqual({ tabId: tab.id, files: ['assets/diagnose.js'] });
});

it('gives nothing of another page, and takes no text from a page that answers with more than the form has', async () => {
  const background = await startBackground();
  background.browser.open('https://docs.logz.io/');
  expect(await background.ask(popup, 'diagnostics', {})).toEqual({});
  expect(background.browser.injected).toEqual([]);
  const tab = background.browser.open(`${IAM}roles/create`);
  background.browser.scripts.set(tab.id, () => ({ value: { ...page, region: '1234-5678 9012' } }));
  await expect(background.ask(popup, 'diagnostics', {})).rejects.toThrow('wrong-shape');
});
