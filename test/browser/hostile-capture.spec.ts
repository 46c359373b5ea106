// A page of the app's host that shows a person one thing and a script another: asked about, or left alone.
import { expect, test } from './fixtures';
import { Panel } from './logzio/extension';
import {
  BUCKET,
  OTHER,
  OWN,
  TEXT_AGAINST_ATTRIBUTE,
  TEXT_AGAINST_BUTTON,
  UNSEEN_FORM,
} from './logzio/foreign';
import { newTab } from './pages';
import { outcome } from './said';

const HOST = 'https://app.logz.io';

test('what is shown against what is handed out is asked about; a form that nobody sees is none', async ({
  installed,
}) => {
  const { context } = installed;
  const page = await newTab(context);
  const shapes = { TEXT_AGAINST_BUTTON, TEXT_AGAINST_ATTRIBUTE, UNSEEN_FORM };
  await page.route(`${HOST}/foreign/*`, (route) => {
    const name = new URL(route.request().url()).pathname.split('/').pop() as keyof typeof shapes;
    return route.fulfill({ contentType: 'text/html', body: shapes[name] });
  });
  const panel = await Panel.open(installed);
  for (const name of ['TEXT_AGAINST_BUTTON', 'TEXT_AGAINST_ATTRIBUTE'] as const) {
    await panel.clear();
    await page.goto(`${HOST}/foreign/${name}`);
    expect(await panel.press('Capture from this page', page), name).toMatch(outcome('choose-one'));
    expect((await panel.stored()).values, name).toEqual({});
    const choices = panel.page.getByRole('group', { name: 'Which one is right?' }).getByRole('button');
    await expect(choices).toHaveText([new RegExp(OTHER), new RegExp(OWN)].map(() => /External ID/));
  }
  await panel.clear();
  await page.goto(`${HOST}/foreign/UNSEEN_FORM`);
  expect(await panel.press('Capture from this page', page)).toMatch(
    outcome('captured', { fields: ['accountId', 'externalId', 'rolePolicy', 'bucket'] }),
  );
  expect(await panel.value('externalId')).toBe(OWN);
  expect(await panel.value('bucket')).toBe(BUCKET);
});
