import { describe, expect, it } from 'vitest';
import { IAM, LOGZIO, startBackground } from './start';

const ONE = '111111111111';
const OTHER = '222222222222';
const session = (account: string): { partition: string; account: string } => ({ partition: 'aws', account });

describe('the AWS account that the popup shows', () => {
  it('is that of the tab in front, whichever card refreshed last', async () => {
    const background = await startBackground();
    const { browser } = background;
    const behind = browser.open(`${IAM}roles`);
    await background.ask(behind, 'work', { page: 'roles', session: session(ONE) });
    const front = browser.open(`${IAM}policies/create`);
    await background.ask(front, 'work', { page: 'create-policy', session: session(OTHER) });
    // What is stored has changed: the card behind asks again.
    await background.ask(behind, 'work', { page: 'roles', session: session(ONE) });
    const { context } = await background.ask({ popup: 1 }, 'view', {});
    expect(context.awsAccount).toBe(OTHER);
    browser.front(behind);
    expect((await background.ask({ popup: 1 }, 'view', {})).context.awsAccount).toBe(ONE);
  });

  it('is that of the popup’s own window, also when another one has the focus', async () => {
    const background = await startBackground();
    const { browser } = background;
    const first = browser.open(`${IAM}roles`, 1);
    await background.ask(first, 'work', { page: 'roles', session: session(ONE) });
    const second = browser.open(`${IAM}roles`, 2);
    await background.ask(second, 'work', { page: 'roles', session: session(OTHER) });
    expect(browser.focusedWindow).toBe(2);
    expect((await background.ask({ popup: 1 }, 'view', {})).context.awsAccount).toBe(ONE);
    expect((await background.ask({ popup: 2 }, 'view', {})).context.awsAccount).toBe(OTHER);
  });

  it('is that of the console tab looked at last while Logz.io is in front', async () => {
    const background = await startBackground();
    const { browser } = background;
    const first = browser.open(`${IAM}roles`);
    const second = browser.open(`${IAM}roles`);
    await background.ask(second, 'work', { page: 'roles', session: session(OTHER) });
    await background.ask(first, 'work', { page: 'roles', session: session(ONE) });
    browser.open(LOGZIO);
    expect((await background.ask({ popup: 1 }, 'view', {})).context.awsAccount).toBe(OTHER);
    browser.close(second);
    expect((await background.ask({ popup: 1 }, 'view', {})).context.awsAccount).toBe(ONE);
  });

  it('is not known in a console tab that has said nothing, and outlives the service worker', async () => {
    const background = await startBackground();
    const { browser } = background;
    const iam = browser.open(`${IAM}roles`);
    await background.ask(iam, 'work', { page: 'roles', session: session(ONE) });
    const ec2 = browser.open('https://us-east-1.console.aws.amazon.com/ec2/home');
    const seen = await background.ask({ popup: 1 }, 'view', {});
    expect(seen.activeTab).toBe('aws');
    expect(seen.context.awsAccount).toBeUndefined();
    browser.close(ec2);
    browser.front(iam);
    await background.restart();
    expect((await background.ask({ popup: 1 }, 'view', {})).context.awsAccount).toBe(ONE);
  });

  it('goes with the page that is opened: the console of the tab in front, in the popup’s window', async () => {
    const background = await startBackground();
    const { browser } = background;
    const first = browser.open(
      'https://111111111111-abc.us-east-1.console.aws.amazon.com/iam/home#/roles',
      1,
    );
    await background.ask(first, 'work', { page: 'roles', session: session(ONE) });
    const second = browser.open(
      'https://222222222222-abc.us-east-1.console.aws.amazon.com/iam/home#/roles',
      2,
    );
    await background.ask(second, 'work', { page: 'roles', session: session(OTHER) });
    await background.ask(second, 'work', { page: 'roles', session: session(OTHER) });
    const outcome = await background.ask({ popup: 1 }, 'open', { what: 'create-policy' });
    expect(outcome).toEqual({ ok: true, said: [{ code: 'opened-in-aws' }] });
    expect(browser.tabs.at(-1)).toMatchObject({ windowId: 1, active: true });
    expect(browser.tabs.at(-1)?.url).toContain('https://111111111111-abc.');
  });
});
