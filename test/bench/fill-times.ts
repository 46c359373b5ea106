import { expect, type Page } from '@playwright/test';
import { startPractice } from '../../practice/server';
import type { Practice } from '../../practice/settings';
import { store } from '../browser/aws-part';
import { EXAMPLE, EXAMPLE_ACCOUNT } from '../browser/example';
import { type Chromium, launchChromium } from '../browser/launch';
import { button, cardButton } from '../browser/pages';
import { OLD, policy, statement } from '../browser/trust-documents';
import { FILLED, filled, type Measured, type Result } from './figures';
import { median, ofRuns } from './statistics';

const CONSOLE = 'https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1';
const S3_PAGE = 'https://app.logz.io/#/dashboard/integrations/AWS-S3-Bucket';
const ROLE = 'logzio-edited-role';
const PAGE_SIZE = 20;

/** How long one page took, in milliseconds. */
interface FillTime {
  /** From the press, or from when its fields are there where the console draws them only then, until all was filled and read back. */
  filled: number;
  /** What the console itself took to draw its fields. */
  drawn: number;
  /** What the page's own handlers took within `filled`, for what was pressed and written; undefined where it was not measured. */
  own?: number;
}
type PageName = (typeof FILLED)[number];
type Times = Map<PageName, FillTime[]>;

/**
 * Fills each page `runs` times on the practice sites. The console's deep link is ignored there, so that the first page of Create role has to
 * be filled in full.
 */
export async function fillTimes(runs: number): Promise<Result> {
  const practice = await startPractice({ account: EXAMPLE_ACCOUNT, deepLink: 'ignored' });
  const iam = practice.iam.account(EXAMPLE_ACCOUNT);
  iam.createPolicy({ name: EXAMPLE.policyName, document: EXAMPLE.rolePolicy });
  const trusts = policy(statement({ StringEquals: { 'sts:ExternalId': OLD } }));
  iam.createRole({ name: ROLE, trustPolicy: policy(statement(undefined)), policyArns: [] }).trustPolicy =
    trusts;
  const chromium = await launchChromium({ hostRules: practice.hostRules });
  const times: Times = new Map();
  try {
    await store(chromium, EXAMPLE);
    for (let run = 0; run < runs; run += 1) {
      await fillConsole(chromium, practice, times);
      await fillLogzio(chromium, times);
    }
  } finally {
    await chromium.close();
    await practice.close();
  }
  return new Map(FILLED.map((page): [string, Measured] => [filled(page), measured(times.get(page) ?? [])]));
}

function measured(all: readonly FillTime[]): Measured {
  const { value, more = '' } = ofRuns(all.map((one) => one.filled));
  const drawn = median(all.map((one) => one.drawn));
  const handlers = all.flatMap(({ own }) => own ?? []);
  const own =
    handlers.length > 0 ? `; the page's own handlers in them ${median(handlers).toFixed(0)} ms` : '';
  return {
    value,
    more: `${more}${own}; drawn by the page in ${drawn.toFixed(0)} ms, ×${(value / drawn).toFixed(2)}`,
  };
}

/** Time inside the page from something that is done there until a heading or a field stands there. */
async function drawnAfter(page: Page, what: string, act: () => Promise<unknown>): Promise<number> {
  const drawn = page.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        let start = 0;
        for (const type of ['click', 'hashchange'])
          addEventListener(
            type,
            (event) => {
              start ||= event.timeStamp;
            },
            { capture: true },
          );
        const observer = new MutationObserver(() => {
          const texts = [...document.querySelectorAll('h1,label')].map((one) => one.textContent?.trim());
          if (!start || !texts.includes(wanted)) return;
          observer.disconnect();
          done(performance.now() - start);
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true });
      }),
    what,
  );
  const [time] = await Promise.all([drawn, act()]);
  return time;
}

async function fillConsole(chromium: Chromium, practice: Practice, times: Times): Promise<void> {
  const add = (name: PageName, time: FillTime): void =>
    void times.set(name, [...(times.get(name) ?? []), time]);
  const open = async (hash: string, heading: string): Promise<{ page: Page; drawn: number }> => {
    const page = await chromium.context.newPage();
    await page.goto(`${CONSOLE}#/home`);
    await page.waitForLoadState('networkidle');
    const drawn = await drawnAfter(page, heading, () =>
      page.evaluate((to) => {
        location.hash = to;
      }, hash),
    );
    return { page, drawn };
  };
  const measure = async (
    page: Page,
    name: PageName,
    drawn: number,
    press = 'Fill this page',
  ): Promise<void> => {
    await page.waitForLoadState('networkidle');
    const { filled, editor, own } = await timeOfFill(page, press);
    add(name, { filled, drawn: editor ?? drawn, own });
  };
  const next = async (page: Page, heading: string): Promise<number> => {
    await page.waitForTimeout(600); // the console takes an editor's text a moment after it changed
    return drawnAfter(page, heading, () => button(page, 'Next').press('Enter')); // the pointer still rests on the card
  };

  const made = await open('/policies/create', 'Specify permissions');
  await measure(made.page, 'Create policy · Specify permissions', made.drawn);
  const review = await next(made.page, 'Review and create');
  await measure(made.page, 'Create policy · Review and create', review);
  await made.page.close();

  for (const rows of [PAGE_SIZE, 10_000]) {
    practice.settings.policyPageSize = rows;
    const { page, drawn } = await open('/roles/create', 'Select trusted entity');
    if (rows === PAGE_SIZE) await measure(page, 'Create role · Select trusted entity', drawn);
    else await timeOfFill(page, 'Fill this page');
    const table = await next(page, 'Add permissions');
    const all = rows > PAGE_SIZE ? ', 1,150 rows on one page' : '';
    await measure(page, `Create role · Add permissions${all}` as PageName, table); // one of the two names
    if (rows === PAGE_SIZE) {
      const name = await next(page, 'Name, review, and create');
      await measure(page, 'Create role · Name, review, and create', name);
    }
    await page.close();
  }

  const trust = await open(`/roles/details/${ROLE}/edit-trust-policy`, 'Edit trust policy');
  await measure(trust.page, 'Edit trust policy', trust.drawn, 'Replace external ID');
  await trust.page.close();
}

/** Fills the form as the background does, and times the answer: what was filled, read back by the page's own script. */
async function fillLogzio(chromium: Chromium, times: Times): Promise<void> {
  const page = await chromium.context.newPage();
  await page.goto(S3_PAGE);
  await page.getByRole('button', { name: '+ Add a bucket' }).click();
  const drawn = await drawnAfter(page, 'Role ARN', () =>
    page.getByRole('button', { name: 'Authenticate with a role' }).press('Enter'),
  );
  const values = {
    bucket: EXAMPLE.bucket,
    roleArn: `arn:aws:iam::${EXAMPLE_ACCOUNT}:role/${EXAMPLE.roleName}`,
  };
  const filled = await (await chromium.worker()).evaluate(
    async ({ values, url }) => {
      const [tab] = await chrome.tabs.query({ url });
      const start = performance.now();
      const reply = await chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'write', values, taught: [] });
      const took = performance.now() - start;
      const held: string[] = reply.value.filled;
      if (held.length < Object.keys(values).length) throw new Error(`Only ${held} was filled.`);
      return took;
    },
    { values, url: 'https://app.logz.io/*' },
  );
  const name = 'Logz.io · the form of a bucket';
  times.set(name, [...(times.get(name) ?? []), { filled, drawn }]);
  await page.close();
}

/**
 * Presses a button of the card and times it inside the page: from the trusted click's own time stamp to the moment when the card's status
 * changes to its last word. Create policy opens with its visual editor: the other one is drawn after the click, in `editor` milliseconds.
 */
async function timeOfFill(
  page: Page,
  press: string,
): Promise<{ filled: number; editor: number | undefined; own: number }> {
  const fill = cardButton(page, press);
  await expect(fill).toBeVisible({ timeout: 30_000 });
  const outcome = page.evaluate(
    () =>
      new Promise<{ filled: number; editor: number | undefined; own: number; code: string }>((done) => {
        const root = document.querySelector('rolebridge-card')?.shadowRoot;
        if (!root) throw new Error('The card is not there.');
        let start = 0;
        let there = 0;
        // From before the page hears of what we do until after: its framework listens somewhere in between, and draws at once.
        let own = 0;
        let begun = 0;
        for (const type of ['click', 'input', 'change', 'paste']) {
          addEventListener(
            type,
            (event) => {
              if (!event.isTrusted) begun = performance.now();
            },
            { capture: true },
          );
          addEventListener(type, (event) => {
            if (!event.isTrusted) own += performance.now() - begun;
          });
        }
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
          // While it is busy, what was said of the screen before still stands there.
          const code = root.querySelector('[role=status]:not(.busy)')?.getAttribute('data-code') ?? '';
          if (!start || !/^(filled|edit-made|missed|page-unknown|refused|lacking|nothing)/.test(code)) return;
          observer.disconnect();
          done({
            filled: performance.now() - Math.max(start, there),
            editor: there ? there - start : undefined,
            own,
            code,
          });
        });
        observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      }),
  );
  const [{ code, ...times }] = await Promise.all([outcome, fill.click()]);
  if (!/^(filled|edit-made)/.test(code)) throw new Error(`The page was not filled: ${code}`);
  return times;
}
