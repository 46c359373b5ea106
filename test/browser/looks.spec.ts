import { expect, test } from './fixtures';
import { cardFaults, viewFaults } from './looks';

const CARD = (style: string): string =>
  `<aside aria-label="Rolebridge" style="position:fixed;inline-size:300px;block-size:200px;${style}">
    <button class="primary">Fill</button></aside>`;

test('a view with several primary buttons, or with what matters below the fold, is at fault', async ({
  context,
}) => {
  const page = await context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.setContent('<button class="primary">One</button><p role="status">Said.</p>');
  expect(await viewFaults(page)).toEqual([]);
  await page.setContent(
    `<button class="primary">One</button><button class="primary">Two</button>
     <div style="block-size:700px;inline-size:500px"></div><p role="status">Said.</p>`,
  );
  expect(await viewFaults(page)).toEqual([
    '2 primary buttons',
    'the status is below the first 600 px',
    'wider than the window',
  ]);
});

test('a card over a field, a button of the page or a bar that stays is at fault', async ({ context }) => {
  const page = await context.newPage();
  const form = '<main><input aria-label="Policy name"><button>Create policy</button></main>';
  const bar = '<footer style="position:fixed;inset:auto 0 0;block-size:40px">Terms</footer>';
  await page.setContent(form + bar + CARD('inset:300px 0 auto auto'));
  expect(await cardFaults(page)).toEqual([]);
  await page.setContent(form + bar + CARD('inset:0 auto auto 0'));
  expect(await cardFaults(page)).toEqual([
    'covers the field “Policy name”',
    'covers the button “Create policy”',
  ]);
  await page.setContent(form + bar + CARD('inset:auto 0 10px auto'));
  expect(await cardFaults(page)).toEqual(['covers the bar “Terms”']);
  await page.setContent(form);
  expect(await cardFaults(page)).toEqual([]);
});
