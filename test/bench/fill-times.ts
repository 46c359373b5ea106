import { expect, type Page } from '@playwright/test';
import { startPractice } from '../../practice/server';
import { setConnector } from '../browser/connector';
import { EXAMPLE, EXAMPLE_ACCOUNT } from '../browser/example';
import { type Chromium, launchChromium } from '../browser/launch';
import { button, cardButton } from '../browser/pages';

const CONSOLE = 'https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1';
/** How long one page took, in milliseconds, to the card's word that all was filled and read back. */
interface FillTime {
  /** From the click on `Fill this page`; where the console has to draw its editor first, from the moment that is there. */
  filled: number;
  /** From the click in any case. */
  pressed: number;
}
export type FillTimes = Map<string, FillTime[]>;

/**
 * Fills each of the five pages `runs` times on the practice console. The console's deep link is ignored there, so that
 * the first page of Create role has to be filled in full.
 */
export async function fillTimes(runs: number): Promise<FillTimes> {
  const practice = await startPractice({ account: EXAMPLE_ACCOUNT, deepLink: 'ignored' });
  practice.iam
    .account(EXAMPLE_ACCOUNT)
    .createPolicy({ name: EXAMPLE.policyName, document: EXAMPLE.rolePolicy });
  const chromium = await launchChromium({ hostRules: practice.hostRules });
  const times: FillTimes = new Map();
  try {
    await setConnector(chromium, EXAMPLE);
    for (let i = 0; i < runs; i++) await fillAll(chromium, times);
  } finally {
    await chromium.close();
    await practice.close();
  }
  return times;
}

async function fillAll(chromium: Chromium, times: FillTimes): Promise<void> {
  const measure = async (page: Page, heading: string, name: string): Promise<void> => {
    await expect(page.getByRole('heading', { name: heading, exact: true }).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    times.set(name, [...(times.get(name) ?? []), await timeOfFill(page)]);
  };
  const next = async (page: Page): Promise<void> => {
    await page.waitForTimeout(600); // the console takes an editor's text a moment after it changed
    await button(page, 'Next').press('Enter'); // by keyboard: the pointer still rests on the card
  };
  const policy = await chromium.context.newPage();
  await policy.goto(`${CONSOLE}#/policies/create`);
  await measure(policy, 'Specify permissions', 'Create policy · Specify permissions');
  await next(policy);
  await measure(policy, 'Review and create', 'Create policy · Review and create');
  await policy.close();

  const role = await chromium.context.newPage();
  await role.goto(`${CONSOLE}#/roles/create`);
  await measure(role, 'Select trusted entity', 'Create role · Select trusted entity');
  await next(role);
  await measure(role, 'Add permissions', 'Create role · Add permissions');
  await next(role);
  await measure(role, 'Name, review, and create', 'Create role · Name, review, and create');
  await role.close();
}

/**
 * Presses `Fill this page` and times it inside the page: from the trusted click's own time stamp to the moment when the
 * card's status changes to its last word. Create policy opens with its visual editor: the other one is drawn after the click.
 */
async function timeOfFill(page: Page): Promise<FillTime> {
  const fill = cardButton(page, 'Fill this page');
  await expect(fill).toBeVisible();
  const outcome = page.evaluate(
    () =>
      new Promise<{ filled: number; pressed: number; said: string }>((done) => {
        const root = document.querySelector('rolebridge-card')?.shadowRoot;
        if (!root) throw new Error('The card is not there.');
        let start = 0;
        let there = 0;
        root.addEventListener('click', (event) => (start = event.timeStamp), { capture: true, once: true });
        const editor = '.ace_editor textarea';
        if (!document.querySelector(editor)) {
          const drawn = new MutationObserver(() => {
            if (!document.querySelector(editor)) return;
            there = performance.now();
            drawn.disconnect();
          });
          drawn.observe(document.body, { subtree: true, childList: true });
        }
        const observer = new MutationObserver(() => {
          const said = root.querySelector('[role=status]')?.textContent ?? '';
          if (!start || !/filled and read back|could not fill|not as Rolebridge knows/.test(said)) return;
          observer.disconnect();
          const now = performance.now();
          done({ filled: now - Math.max(start, there), pressed: now - start, said });
        });
        observer.observe(root, { subtree: true, childList: true, characterData: true });
      }),
  );
  await fill.click();
  const { said, ...times } = await outcome;
  if (!/filled and read back/.test(said)) throw new Error(`The page was not filled: ${said}`);
  return times;
}
