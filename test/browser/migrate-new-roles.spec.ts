import { sharedRole } from '../../practice/scenes';
import { BOTH, expect, test } from './fixtures';
import {
  brokenIn,
  inPopup,
  keptOf,
  makeNewRole,
  NEW_ROLES,
  openList,
  recreate,
  remove,
  S3_LIST,
  switchAccount,
} from './migrate-journey';
import { newTab, showView } from './pages';
import { Person } from './person';

test('a new role for each account: at most 10 inputs, names that do not clash, the table of old and new', {
  tag: BOTH,
}, async ({ installed, practice }) => {
  const { role } = sharedRole(practice, {
    uses: [
      {
        account: 'Production',
        kind: 's3-fetcher',
        bucket: 'acme-elb-logs',
        prefix: 'AWSLogs/',
        region: 'eu-central-1',
        logType: 'elb',
      },
      {
        account: 'Staging',
        kind: 's3-fetcher',
        bucket: 'acme-elb-logs',
        region: 'eu-central-1',
        logType: 'elb',
      },
    ],
  });
  const page = await openList(await newTab(installed.context), 'acme-elb-logs');
  const made: string[] = [];
  for (const id of ['1001', '1002']) {
    if (id !== '1001') {
      await switchAccount(page, id);
      await expect(page.getByRole('button', { name: 'acme-elb-logs' })).toBeVisible();
    }
    const { name, externalId } = practice.logzio.account(id);
    const person = new Person();
    const popup = await person.openPopup(page, installed.openPopup);
    if (id === '1001') {
      await person.click(popup.getByRole('radio', { name: NEW_ROLES }), NEW_ROLES);
      await expect(popup.locator('button.primary'), 'once Logz.io has answered').toHaveText(
        'Recreate and open AWS',
      );
    }
    await makeNewRole(person, await recreate(installed, person, popup), page);
    const arn = await page.getByRole('textbox', { name: 'Role ARN' }).inputValue();
    made.push(arn);
    const [own] = practice.logzio.configurations.filter(({ account }) => account === id);
    await person.click(page.getByRole('button', { name: 'Save', exact: true }), 'Save');
    await expect(page.getByText(/^Success!/)).toBeVisible();
    await remove(installed, person, page, 'acme-elb-logs', name);
    console.log(`Figure: inputs of a new role, ${name} ${person.totals.inputs} (at most 10, by hand 96)`);
    const pressed = person.inputs.map(({ place, what }) => `${place}: ${what}`).join(', ');
    expect(person.totals.inputs, pressed).toBeLessThanOrEqual(10);
    expect(person.totals.typedOnAws).toBe(0);
    expect(practice.logzio.configurations.some((one) => one.id === own?.id)).toBe(false);
    expect(await keptOf(installed, 'acme-elb-logs', name)).toMatchObject({
      newExternalId: externalId,
      roleArn: role.arn,
      newRoleArn: arn,
      facts: { saved: { outcome: 'connected' }, gone: {} },
    });
  }
  expect(new Set(made).size, 'a role of its own for each account').toBe(2);
  expect(made).not.toContain(role.arn);
  const creations = practice.commits.filter(({ action }) => /^Create/.test(action));
  expect(
    creations.every(({ ok }) => ok),
    'no name was taken',
  ).toBe(true);
  expect(new Set(creations.map(({ action, name }) => `${action} ${name}`)).size).toBe(4);

  await page.goto(S3_LIST);
  const end = await inPopup(installed, new Person(), page, 'Capture from this page');
  await expect(
    end.getByRole('heading', { name: 'Every configuration in the inventory is migrated' }),
  ).toBeVisible();
  await showView(end, 'Configurations');
  const table = end.getByRole('table').filter({ hasText: 'acme-log-shipping' });
  for (const arn of made) await expect(table).toContainText(arn.split('/').at(-1) ?? arn);
  expect(await brokenIn(practice), 'nothing that worked ceased to').toEqual([]);
});
