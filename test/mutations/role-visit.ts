/** Runs in a page: visits a role's page or the editor of its trust policy with the extension's own code, the background's part being played. */

import { speak } from '../../content-scripts/card/status';
import { onChange } from '../../content-scripts/form/follow';
import { delay, PAGE_MS } from '../../content-scripts/form/wait';
import { PAGES } from '../../content-scripts/pages/aws';
import { trustWay } from '../../content-scripts/pages/aws/trust/way';
import type { Visit } from '../../content-scripts/pages/page';
import { parseConsoleUrl } from '../../src/iam/console-url';
import { CARD } from '../../src/words/card';
import { EXAMPLE_ACCOUNT } from '../browser/example';
import { NEW, OLD } from '../browser/trust-documents';
import type { Said, Screen } from './screen';

const JUDGED = { review: [], blockers: [], findings: [], danger: false };
const FOUND = { code: 'ids-there', said: '', lines: [], meant: [], warnings: [], offers: ['replace'] };

/** The background's answers: it edits a trust policy that asks for the old external ID, and refuses whatever else an editor holds. */
function answerTo(name: string, { document = '' }: { document?: string }): unknown {
  if (name !== 'trust-edit') return name === 'trust-find' ? { ours: true, ...FOUND, ...JUDGED } : {};
  const edits = document.includes('"Principal"') && document.includes(`"${OLD}"`);
  const said = { said: '', found: FOUND, ...JUDGED };
  return edits
    ? { ...said, ok: true, document: document.replace(`"${OLD}"`, `"${NEW}"`), lines: [] }
    : { ...said, ok: false, choices: [] };
}

/** Opens the page as after a click on `Replace external ID`, and lets it do its work. @returns what it read or wrote, and what it missed */
export async function visitRole({ page, texts, work }: Screen, signal: AbortSignal): Promise<Said> {
  speak(CARD);
  const place = parseConsoleUrl(location.href);
  const said: string[] = [];
  const read: Record<string, string> = {};
  const visit = {
    route: place,
    now: () => place,
    session: { partition: 'aws', account: EXAMPLE_ACCOUNT },
    edit: page === 'trust-policy' ? 'replace' : undefined,
    signal,
    work: () => work,
    ask: async (name: string, message: object) => answerTo(name, message),
    report({ roleRead }: { roleRead?: { arn: string } }) {
      if (roleRead) read['Role ARN'] = roleRead.arn;
    },
    say: ({ code }: { code: string }) => void said.push(code),
    offer: (_label: string, run: () => void) => run(),
    show: () => undefined,
    attempt: (attempted: () => Promise<void>) => void attempted(),
    onStored: () => undefined,
    goOn: () => undefined,
  } as unknown as Visit; // the answers are played
  const look = PAGES[page === 'role' ? page : 'trust-policy'].watch?.(visit) ?? (() => undefined);
  onChange(look, signal);
  look();
  await delay(PAGE_MS + 1_000);
  trustWay.stop();
  const [field = ''] = Object.keys(texts);
  if (page === 'role') return { done: Object.keys(read), missed: field in read ? [] : [field], read };
  const made = said.includes('edit-made');
  return { done: made ? [field] : [], missed: made || said.length === 0 ? [] : [field] };
}
