import type { BrowserContext, Page } from '@playwright/test';
import type { Practice } from '../../practice/settings';
import { fullName } from '../../src/connector/connector';
import { EXAMPLE_ACCOUNT } from './example';
import { BOTH, expect, test } from './fixtures';
import { serveForeignRole } from './foreign-role';
import { holdBackground } from './held-background';
import type { Background } from './installed';
import { configuration, roleArnOf, rolesKept, savedAll, setInventory } from './inventory';
import { button, card, cardButton, newTab } from './pages';
import { anyOf, cardSays, problemSaid, trustSaid } from './said';
import { FORMS, LOGZIO, large, NEW, OLD, policy, statement } from './trust-documents';
import { CONSOLE } from './values';

const ROLE = 'acme-logs-role';
const status = (page: Page) => card(page).getByRole('status');
const mark = (page: Page) => page.locator('rolebridge-line div:visible');
const editAddress = (name: string): string => `${CONSOLE}/iam/home#/roles/details/${name}/edit-trust-policy`;

/** Puts a role into the account, whatever IAM would say of its trust policy. */
function haveRole(practice: Practice, name: string, trustPolicy: string): void {
  const role = practice.iam.createRole({
    account: EXAMPLE_ACCOUNT,
    name,
    trustPolicy: policy(statement(undefined)),
  });
  role.trustPolicy = trustPolicy;
}

const storedOf = (practice: Practice, name: string): string =>
  practice.iam.account(EXAMPLE_ACCOUNT).role(name).trustPolicy;

/** The editor's text, as the page itself would save it. */
const textIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const box: (Element & { env?: { editor: { getValue(): string } } }) | null = document.querySelector(
      '.json-editor .ace_editor, .json-editor.ace_editor',
    );
    return (
      box?.env?.editor.getValue() ??
      document.querySelector<HTMLTextAreaElement>('textarea:not([class*=ace])')?.value ??
      ''
    );
  });

async function openEditor(page: Page, name: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(editAddress(name));
  await expect(status(page)).toHaveAttribute('data-code', 'found');
}

/** The role as the one configuration uses it, in the editor of its trust policy. */
async function editing(
  { context, practice, sw }: { context: BrowserContext; practice: Practice; sw: Background },
  document = FORMS.StringEquals?.before ?? '',
): Promise<Page> {
  haveRole(practice, ROLE, document);
  await setInventory(sw, [configuration(ROLE)]);
  const page = await newTab(context);
  await openEditor(page, ROLE);
  return page;
}

test('every form: one value is replaced, not one other byte, and Undo gives back the exact text', {
  tag: BOTH,
}, async ({ context, practice, sw }) => {
  const names = Object.keys(FORMS);
  await setInventory(
    sw,
    names.map((_, index) => configuration(`role-${index}`, { bucket: `acme-${index}` })),
  );
  const page = await newTab(context);
  for (const [index, { before, after }] of Object.values(FORMS).entries()) {
    haveRole(practice, `role-${index}`, before);
    await openEditor(page, `role-${index}`);
    await cardButton(page, 'Replace external ID').click();
    await expect(status(page), names[index]).toContainText(
      cardSays('edit-made', { commit: 'Update policy' }),
    );
    expect(await textIn(page), names[index]).toBe(after);
    await cardButton(page, 'Undo').click();
    await expect(status(page), names[index]).toHaveAttribute('data-code', 'undone');
    expect(await textIn(page), names[index]).toBe(before);
    await expect(cardButton(page, 'Undo')).toHaveCount(0);
  }
});

test('60 statements: the line is scrolled to and lit up, stays lit through scrolling, and the page stays quick', {
  tag: BOTH,
}, async ({ context, practice, sw }) => {
  const page = await editing({ context, practice, sw }, large());
  const line = large()
    .slice(0, large().indexOf(`"${OLD}"`))
    .split('\n').length;
  // Before anything is pressed: this line of the 60, and no other.
  await expect(page.locator(`rolebridge-line [data-line="${line}"]`)).toBeVisible();
  await expect(page.locator('rolebridge-line [data-line]')).toHaveCount(1);
  const start = Date.now();
  await cardButton(page, 'Replace external ID').click();
  await expect(status(page)).toContainText(trustSaid({ code: 'edited', edit: 'replace', lines: [line] }));
  console.log(
    `60 statements, ${large().length} characters: pressed to read back in ${Date.now() - start} ms`,
  );
  const lit = page.locator(`rolebridge-line [data-line="${line}"]`);
  await expect(lit).toBeVisible();
  const over = async (): Promise<string> =>
    page.evaluate((number) => {
      const mark = document
        .querySelector('rolebridge-line')
        ?.shadowRoot?.querySelector(`[data-line="${number}"]`);
      const rect = mark?.getBoundingClientRect();
      const lines = [...document.querySelectorAll('.json-editor .ace_line')];
      const hit = lines.find((one) => Math.abs(one.getBoundingClientRect().top - (rect?.top ?? -99)) < 3);
      return hit?.textContent ?? 'none';
    }, line);
  await expect.poll(over).toContain(NEW);
  await page.locator('.json-editor').hover();
  await page.mouse.wheel(0, 60);
  await expect.poll(over).toContain(NEW);
  await page.mouse.wheel(0, 4_000);
  await expect(lit).toBeHidden();
  await page.locator('.json-editor').hover();
  await page.mouse.wheel(0, -90_000);
  // Back at the top before it is scrolled anew: a wheel takes its time.
  await expect(page.locator('[class*="ace_gutter-cell"]').filter({ hasText: /^1$/ })).toBeVisible();
  await expect(lit).toBeHidden();
  await page.evaluate((number) => {
    const box:
      | (Element & { env?: { editor: { scrollToLine(line: number, center: boolean): void } } })
      | null = document.querySelector('.json-editor');
    box?.env?.editor.scrollToLine(number, true);
    // The wheel may have scrolled the page as well, once the editor was at its end.
    box?.scrollIntoView({ block: 'center' });
  }, line);
  await expect(lit).toBeVisible();
  await expect.poll(over).toContain(NEW);
  expect(await textIn(page)).toBe(large().replace(`"${OLD}"`, `"${NEW}"`));
});

test('Accept both, save, what is stored is read and compared; then the old one is removed, from the role’s page', {
  tag: BOTH,
}, async ({ context, practice, sw }) => {
  const before = FORMS.StringEquals?.before ?? '';
  haveRole(practice, ROLE, before);
  const both = [configuration(ROLE), configuration(ROLE, { bucket: 'acme-archive', kind: 'archive' })];
  const names = both.map(fullName);
  await setInventory(sw, both);
  const page = await newTab(context);
  await page.goto(`${CONSOLE}/iam/home#/roles/details/${ROLE}`);
  await expect(
    card(page)
      .getByRole('alert')
      .filter({ hasText: trustSaid({ code: 'others-use-it', names: names.slice(1) }) }),
  ).toBeVisible();
  await cardButton(page, 'Accept both external IDs').click();
  await expect(status(page)).toContainText(trustSaid({ code: 'edited', edit: 'accept-both', lines: [12] }));
  expect(await textIn(page)).toBe(before.replace(`"${OLD}"`, `["${OLD}", "${NEW}"]`));
  await expect(button(page, 'Update policy')).toHaveCSS('outline-style', 'solid');
  // Not saved yet: what would undo the preparation is not offered, and what comes next stays in view.
  await expect(cardButton(page, 'Remove the old external ID')).toHaveCount(0);
  await expect(card(page).locator('.actions button').first()).toHaveText('Undo');
  await expect(status(page)).toHaveAttribute('data-code', 'edit-made');
  await expect(status(page)).toBeInViewport({ ratio: 1 });
  expect(storedOf(practice, ROLE)).toBe(before);
  expect((await rolesKept(sw))[roleArnOf(ROLE)]?.meant?.externalIds).toEqual([OLD, NEW]);
  await button(page, 'Update policy').click();
  await expect(status(page)).toHaveAttribute('data-code', 'stored');
  expect((await rolesKept(sw))[roleArnOf(ROLE)]?.stored?.externalIds).toEqual([OLD, NEW]);
  // What was advised is not called a danger.
  await expect(card(page)).toContainText(
    problemSaid({ code: 'id-several', values: { length: 2, migrating: true } }),
  );
  await expect(card(page).getByRole('alert').filter({ hasText: 'Danger' })).toHaveCount(0);
  await expect(cardButton(page, 'Replace external ID')).toHaveCount(0);
  // Removed now, it would stop what is not saved again yet.
  await expect(card(page)).toContainText(trustSaid({ code: 'old-needed', names }));
  await expect(cardButton(page, 'Remove the old external ID')).toHaveCount(0);
  await savedAll(sw);
  // Both are still stored, as it was meant: that is no danger, only something left to do.
  await page.reload();
  await expect(status(page)).toContainText(trustSaid({ code: 'old-removable' }));
  await expect(card(page)).toContainText(
    problemSaid({ code: 'id-several', values: { length: 2, migrating: true } }),
  );
  await expect(card(page).getByRole('alert').filter({ hasText: 'Danger' })).toHaveCount(0);
  await cardButton(page, 'Remove the old external ID').click();
  await expect(status(page)).toContainText(trustSaid({ code: 'edited', edit: 'remove', lines: [12] }));
  expect(await textIn(page)).toBe(before.replace(`"${OLD}"`, `"${NEW}"`));
  await button(page, 'Update policy').click();
  await expect(status(page)).toHaveAttribute('data-code', 'stored');
  expect(storedOf(practice, ROLE)).toBe(before.replace(`"${OLD}"`, `"${NEW}"`));
});

test('another vendor in the same condition: named before and after, and accepting both comes first', async ({
  context,
  practice,
  sw,
}) => {
  const DATADOG = '464622532012';
  const shared = policy({
    ...statement({ StringEquals: { 'sts:ExternalId': OLD } }),
    Principal: { AWS: [`arn:aws:iam::${LOGZIO}:root`, `arn:aws:iam::${DATADOG}:root`] },
  });
  const page = await editing({ context, practice, sw }, shared);
  await card(page)
    .locator('summary', { hasText: anyOf(cardSays('more-note'), cardSays('more-notes')) })
    .click();
  const lost = trustSaid({ code: 'others-lose', others: [{ account: DATADOG, principal: DATADOG }] });
  await expect(card(page).locator('.notice').filter({ hasText: lost })).toBeVisible();
  await expect(card(page).locator('.actions button').first()).toHaveText('Accept both external IDs');
  await cardButton(page, 'Replace external ID').click();
  await expect(status(page)).toContainText(/Datadog/);
});

test('cancelled instead of saved: the role’s page says that something else is stored', async ({
  context,
  practice,
  sw,
}) => {
  const page = await editing({ context, practice, sw });
  await cardButton(page, 'Replace external ID').click();
  await expect(status(page)).toHaveAttribute('data-code', 'edit-made');
  await button(page, 'Cancel').click();
  await expect(status(page)).toHaveAttribute('data-code', 'stored-otherwise');
});

test('the editor’s own undo takes the edit back, and the card sees it', async ({ context, practice, sw }) => {
  const before = FORMS['a list']?.before ?? '';
  const page = await editing({ context, practice, sw }, before);
  await cardButton(page, 'Replace external ID').click();
  await expect(status(page)).toHaveAttribute('data-code', 'edit-made');
  await page.locator('.json-editor .ace_content').click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => textIn(page)).toBe(before);
  await expect(status(page)).toHaveAttribute('data-code', 'undone');
  await expect(cardButton(page, 'Undo')).toHaveCount(0);
  expect((await rolesKept(sw))[roleArnOf(ROLE)]?.meant).toBeUndefined();
});

test('changed by hand: neither Undo nor an edit overwrites it; the line can then be chosen', async ({
  context,
  practice,
  sw,
}) => {
  const page = await editing({ context, practice, sw });
  await cardButton(page, 'Replace external ID').click();
  await expect(status(page)).toHaveAttribute('data-code', 'edit-made');
  await page.locator('.json-editor .ace_content').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n');
  const mine = await textIn(page);
  await expect(
    card(page)
      .getByRole('alert')
      .filter({ hasText: cardSays('by-hand') }),
  ).toBeVisible();
  await cardButton(page, 'Undo').click();
  await expect(status(page)).toContainText(cardSays('undo-lost'));
  expect(await textIn(page)).toBe(mine);
  await cardButton(page, 'Look again').click();
  await expect(status(page)).toHaveAttribute('data-code', 'found');

  await openEditor(page, ROLE);
  await page.locator('.json-editor .ace_content').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n');
  const edited = await textIn(page);
  await cardButton(page, 'Replace external ID').click();
  await expect(status(page)).toContainText(
    anyOf(cardSays('changed-before'), cardSays('changed-before-choose')),
  );
  expect(await textIn(page)).toBe(edited);
  await cardButton(page, `Use line 12: ${OLD}`).click();
  await expect(status(page)).toContainText(trustSaid({ code: 'edited', edit: 'replace', lines: [12] }));
  expect(await textIn(page)).toBe(edited.replace(`"${OLD}"`, `"${NEW}"`));
});

const condition = { StringEquals: { 'sts:ExternalId': OLD } };
const place = (line: number, value = OLD) => ({ line, statement: 0, operator: 'StringEquals', value });
const REFUSED: { name: string; document: string; said: RegExp; choice?: string }[] = [
  {
    name: 'several lines',
    document: policy(statement(condition), statement(condition)),
    said: problemSaid({
      code: 'ambiguous',
      values: { how: 'values', places: [place(12), { ...place(24), statement: 1 }], more: 0 },
    }),
    choice: `Use line 24: ${OLD}`,
  },
  {
    name: 'a Deny',
    document: policy(statement(condition, LOGZIO, 'Deny')),
    said: problemSaid({ code: 'deny' }),
    choice: `Use line 12: ${OLD}`,
  },
  {
    name: 'a negated operator',
    document: policy(statement({ StringNotEquals: { 'sts:ExternalId': OLD } })),
    said: problemSaid({ code: 'operator-negated', values: { name: 'StringNotEquals' } }),
    choice: `Use line 12: ${OLD}`,
  },
  {
    name: 'another vendor’s id',
    document: policy(statement({ StringEquals: { 'sts:ExternalId': 'datadog-1234' } })),
    said: problemSaid({
      code: 'not-found',
      values: { how: 'others', from: OLD, places: [place(12, 'datadog-1234')], more: 0 },
    }),
    choice: 'Use line 12: datadog-1234',
  },
  {
    name: 'a duplicate key',
    document: policy(statement(condition)).replace(
      `"sts:ExternalId": "${OLD}"`,
      `"sts:ExternalId": "${OLD}", "sts:ExternalId": "x1"`,
    ),
    said: problemSaid({ code: 'duplicate-key', values: { how: 'same', name: 'sts:ExternalId' } }),
  },
  {
    name: 'no JSON',
    document: policy(statement(condition)).slice(0, -3),
    said: problemSaid({ code: 'policy-cut-off', values: { how: 'end' } }),
  },
];

test('whatever is not certain: nothing is changed, the reason is said, the person chooses the line', async ({
  context,
  practice,
  sw,
}) => {
  await setInventory(
    sw,
    REFUSED.map((_, index) => configuration(`role-${index}`, { bucket: `acme-${index}` })),
  );
  const page = await newTab(context);
  for (const [index, { name, document, said, choice }] of REFUSED.entries()) {
    haveRole(practice, `role-${index}`, document);
    await openEditor(page, `role-${index}`);
    await cardButton(page, 'Replace external ID').click();
    await expect(status(page), name).toContainText(said);
    expect(await textIn(page), name).toBe(document);
    const choices = card(page).getByRole('button', { name: /^Use line/ });
    if (!choice) {
      await expect(choices).toHaveCount(0);
      continue;
    }
    await cardButton(page, choice).click();
    await expect(status(page), name).toHaveAttribute('data-code', 'edit-made');
    expect(await textIn(page), name).toContain(NEW);
    await cardButton(page, 'Undo').click();
    await expect(status(page), name).toHaveAttribute('data-code', 'undone');
    expect(await textIn(page), name).toBe(document);
  }
});

test('no external ID at all: the exact text is shown, then added', async ({ context, practice, sw }) => {
  const page = await editing({ context, practice, sw }, policy(statement(undefined)));
  const shown = (await card(page).getByRole('definition').filter({ hasText: 'sts:' }).textContent()) ?? '';
  expect(shown).toContain(`"sts:ExternalId": "${NEW}"`);
  await cardButton(page, 'Add the external ID').click();
  await expect(status(page)).toContainText(trustSaid({ code: 'edited', edit: 'add', lines: [12] }));
  const now = await textIn(page);
  expect(now).toContain(shown.trim());
  expect(JSON.parse(now).Statement[0].Condition).toEqual({ StringEquals: { 'sts:ExternalId': NEW } });
});

test('lines that are wrapped or folded away: what is lit is still the right one', async ({
  context,
  practice,
  sw,
}) => {
  const long = policy(
    statement({ StringEquals: { 'sts:ExternalId': `other-${'x'.repeat(600)}` } }, '111122223333'),
    statement({ StringEquals: { 'sts:ExternalId': OLD } }),
  );
  haveRole(practice, ROLE, long);
  await setInventory(sw, [configuration(ROLE)]);
  const page = await newTab(context);
  await page.setViewportSize({ width: 1_000, height: 900 }); // narrow enough to wrap the line
  await openEditor(page, ROLE);
  await cardButton(page, 'Accept both external IDs').click();
  await expect(status(page)).toContainText(trustSaid({ code: 'edited', edit: 'accept-both', lines: [24] }));
  const lit = page.locator('rolebridge-line [data-line="24"]');
  interface Ace extends Element {
    env?: {
      editor: {
        setOption(name: string, value: unknown): void;
        session: { foldAll(start: number, end: number): void };
        resize(force: boolean): void;
        scrollToLine(line: number): void;
      };
    };
  }
  const under = (): Promise<string> =>
    page.evaluate(() => {
      const rect = document
        .querySelector('rolebridge-line')
        ?.shadowRoot?.querySelector('[data-line="24"]')
        ?.getBoundingClientRect();
      const lines = [...document.querySelectorAll('.json-editor .ace_line')];
      return (
        lines.find((one) => Math.abs(one.getBoundingClientRect().top - (rect?.top ?? -99)) < 3)
          ?.textContent ?? ''
      );
    });
  await expect.poll(under).toContain('logzio');
  await page.evaluate(() => {
    const box = document.querySelector<Ace>('.json-editor');
    const editor = box?.env?.editor;
    editor?.setOption('wrap', true);
    editor?.resize(true);
    editor?.scrollToLine(20);
    box?.scrollIntoView({ block: 'center' });
  });
  await expect.poll(under).toContain(`"${OLD}", `);
  // The line itself is wrapped: both its rows are lit.
  await expect.poll(async () => (await lit.boundingBox())?.height ?? 0).toBeGreaterThan(25);
  await page.evaluate(() => {
    const editor = document.querySelector<Ace>('.json-editor')?.env?.editor;
    editor?.session.foldAll(3, 14);
  });
  await expect.poll(under).toContain(`"${OLD}", `);
  await page.evaluate(() => document.querySelector<Ace>('.json-editor')?.env?.editor.session.foldAll(15, 27));
  // Folded away itself: the line that it is folded into.
  await expect.poll(under).toMatch(/^\s*\{/);
  await expect(lit).toBeVisible();
});

test('an editor that opens within the role’s page, named as until 2021: found by what it shows', async ({
  context,
  sw,
}) => {
  const before = FORMS.StringLike?.before ?? '';
  await serveForeignRole(context, { arn: roleArnOf(ROLE), document: before });
  await setInventory(sw, [configuration(ROLE)]);
  const page = await newTab(context);
  await page.goto(`${CONSOLE}/iam/home#/roles/${ROLE}?section=trust`);
  await cardButton(page, 'Replace external ID').click();
  await expect(status(page)).toContainText(cardSays('edit-made', { commit: 'Update Trust Policy' }));
  expect(await textIn(page)).toBe(FORMS.StringLike?.after);
  await expect(mark(page)).toHaveCount(1);
  await button(page, 'Update Trust Policy').click();
  await expect(status(page)).toHaveAttribute('data-code', 'stored');
  await expect(mark(page)).toHaveCount(0);
  await expect(cardButton(page, 'Undo')).toHaveCount(0);
  await expect(cardButton(page, 'Return to Logz.io')).toBeVisible();
});

test('a page where the way is not found: said, and nothing is pressed that could commit', async ({
  context,
  sw,
}) => {
  await serveForeignRole(context, { arn: roleArnOf(ROLE), document: '{}', update: 'Delete' });
  await setInventory(sw, [configuration(ROLE)]);
  const page = await newTab(context);
  await page.goto(`${CONSOLE}/iam/home#/roles/${ROLE}`);
  await cardButton(page, 'Replace external ID').click();
  await expect(page.getByRole('heading', { name: 'Edit Trust Relationship' })).toBeVisible();
  await expect(status(page)).toContainText(cardSays('opening-trust'));
  await cardButton(page, 'Stop').click();
  await expect(status(page)).toHaveAttribute('data-code', 'way-stopped');
  await expect(page.getByRole('textbox')).toHaveValue('{}');
});

test.describe('legacy words', () => {
  test.use({ settings: { trustWording: 'legacy' } });
  test('Edit trust relationship, Update Trust Policy: from the role’s page to what is stored', async ({
    context,
    practice,
    sw,
  }) => {
    haveRole(practice, ROLE, FORMS.StringEquals?.before ?? '');
    await setInventory(sw, [configuration(ROLE)]);
    const page = await newTab(context);
    await page.goto(`${CONSOLE}/iam/home#/roles/details/${ROLE}`);
    await cardButton(page, 'Replace external ID').click();
    await expect(status(page)).toContainText(cardSays('edit-made', { commit: 'Update Trust Policy' }));
    await button(page, 'Update Trust Policy').click();
    await expect(status(page)).toHaveAttribute('data-code', 'stored');
    expect(practice.commits.map(({ action, isTrusted }) => [action, isTrusted])).toEqual([
      ['UpdateAssumeRolePolicy', true],
    ]);
  });
});

test.describe('built otherwise', () => {
  test.use({ settings: { editor: 'textarea', language: 'ja' } });
  test('a plain text area, in Japanese: found from the role’s page, edited, undone', async ({
    context,
    practice,
    sw,
  }) => {
    haveRole(practice, ROLE, large());
    await setInventory(sw, [configuration(ROLE)]);
    const page = await newTab(context);
    await page.goto(`${CONSOLE}/iam/home#/roles/details/${ROLE}`);
    await cardButton(page, 'Replace external ID').click();
    await expect(status(page)).toContainText(cardSays('edit-made', { commit: 'ポリシーを更新' }));
    expect(await textIn(page)).toBe(large().replace(`"${OLD}"`, `"${NEW}"`));
    await expect(mark(page)).toHaveCount(1);
    const inside = await page.evaluate(() => {
      const lit = document.querySelector('rolebridge-line')?.shadowRoot?.querySelector('div');
      const area = document.querySelector('textarea');
      const [one, other] = [lit?.getBoundingClientRect(), area?.getBoundingClientRect()];
      return one && other ? one.top >= other.top && one.bottom <= other.bottom : false;
    });
    expect(inside).toBe(true);
    await cardButton(page, 'Undo').click();
    await expect(status(page)).toHaveAttribute('data-code', 'undone');
    expect(await textIn(page)).toBe(large());
  });
});

test.describe('what changes while an edit is worked out', () => {
  const before = FORMS.StringEquals?.before ?? '';

  /** Presses an edit, lets something happen while the background works on it, and answers what the editor holds in the end. */
  async function meanwhile(
    { page, sw }: { page: Page; sw: Background },
    name: string,
    happens: () => Promise<unknown>,
  ): Promise<string> {
    const release = await holdBackground(sw);
    try {
      await cardButton(page, name).click();
      await expect(status(page)).toHaveClass('busy');
      await happens();
    } finally {
      await release();
    }
    // The other role's page may have no card.
    await expect(page.locator('rolebridge-card .busy')).toHaveCount(0);
    await page.waitForTimeout(300);
    return textIn(page);
  }

  test('text that is typed meanwhile is kept: nothing is written, and it is said', async ({
    context,
    practice,
    sw,
  }) => {
    const page = await editing({ context, practice, sw }, before);
    let mine = '';
    const now = await meanwhile({ page, sw }, 'Replace external ID', async () => {
      await page.locator('.json-editor .ace_content').click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\n');
      mine = await textIn(page);
    });
    expect(now).toBe(mine);
    await expect(status(page)).toHaveAttribute('data-code', 'changed-meanwhile');
    await expect(status(page)).not.toHaveAttribute('data-code', 'edit-made');
    expect((await rolesKept(sw))[roleArnOf(ROLE)]?.meant).toBeUndefined();
    // It was read again: pressed once more, the edit is made in the text of now.
    await cardButton(page, 'Replace external ID').click();
    await expect(status(page)).toHaveAttribute('data-code', 'edit-made');
    expect(await textIn(page)).toBe(mine.replace(`"${OLD}"`, `"${NEW}"`));
    await cardButton(page, 'Undo').click();
    await expect(status(page)).toHaveAttribute('data-code', 'undone');
    expect(await textIn(page)).toBe(mine);
  });

  test('another role’s document in the same editor stays as it is, under the old address or a new one', async ({
    context,
    practice,
    sw,
  }) => {
    haveRole(practice, ROLE, before);
    haveRole(practice, 'other-role', before);
    await setInventory(sw, [configuration(ROLE)]);
    const others = policy(statement({ StringEquals: { 'sts:ExternalId': OLD } }, '111122223333'));
    const page = await newTab(context);
    for (const address of [editAddress(ROLE), editAddress('other-role')]) {
      await openEditor(page, ROLE);
      const now = await meanwhile({ page, sw }, 'Replace external ID', () =>
        page.evaluate(
          ([text, url]) => {
            const box: (Element & { env?: { editor: { setValue(text: string): void } } }) | null =
              document.querySelector('.json-editor');
            box?.env?.editor.setValue(text);
            history.replaceState(null, '', url);
          },
          [others, address] as const,
        ),
      );
      expect(now).toBe(others);
    }
  });

  test('another external ID than the one that stood beside the button is not put in', async ({
    context,
    practice,
    sw,
  }) => {
    const page = await editing({ context, practice, sw }, before);
    const other = `${NEW.slice(0, -1)}Z`;
    await setInventory(sw, [configuration(ROLE, { newExternalId: other })]);
    await cardButton(page, 'Replace external ID').click();
    await expect(status(page)).toHaveAttribute('data-code', 'changed-meanwhile');
    expect(await textIn(page)).toBe(before);
    await cardButton(page, 'Replace external ID').click();
    await expect(status(page)).toHaveAttribute('data-code', 'edit-made');
    expect(await textIn(page)).toBe(before.replace(`"${OLD}"`, `"${other}"`));
  });

  test('the same text under another role’s address is not written to', async ({ context, practice, sw }) => {
    const page = await editing({ context, practice, sw }, before);
    const now = await meanwhile({ page, sw }, 'Replace external ID', () =>
      page.evaluate((url) => history.replaceState(null, '', url), editAddress('other-role')),
    );
    expect(now).toBe(before);
  });
});

test('a console that shows no JSON: its own message is the proof that the trust policy was updated', async ({
  context,
  sw,
}) => {
  await serveForeignRole(context, {
    arn: roleArnOf(ROLE),
    document: FORMS.StringLike?.before ?? '',
    told: 'Trust relationship updated.',
  });
  await setInventory(sw, [configuration(ROLE)]);
  const page = await newTab(context);
  await page.goto(`${CONSOLE}/iam/home#/roles/${ROLE}?section=trust`);
  await cardButton(page, 'Replace external ID').click();
  await expect(status(page)).toHaveAttribute('data-code', 'edit-made');
  expect((await rolesKept(sw))[roleArnOf(ROLE)]?.updated).toBeUndefined();
  await button(page, 'Update Trust Policy').click();
  await expect(status(page)).toHaveAttribute('data-code', 'trust-updated');
  await expect.poll(async () => (await rolesKept(sw))[roleArnOf(ROLE)]?.updated).toBeDefined();
});
