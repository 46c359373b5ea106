// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from '../../../content-scripts/card/status';
import { TrustEditing } from '../../../content-scripts/pages/aws/trust/editing';
import { trustWay } from '../../../content-scripts/pages/aws/trust/way';
import type { Visit } from '../../../content-scripts/pages/page';
import { CARD } from '../../../src/words/card';

/** What the editor holds, and what comes of the next writes to it. */
const box = vi.hoisted(() => ({
  text: '',
  comes: [] as ('written' | 'refused' | 'disturbed')[],
  spoils: '',
}));

vi.mock('../../../content-scripts/form/whole-text', () => ({
  isFocused: () => false,
  readWhole: async () => box.text,
  writeWhole: async (_input: HTMLElement, text: string) => {
    const came = box.comes.shift() ?? 'written';
    box.text = came === 'written' ? text : `${box.text}${box.spoils}`;
    return came;
  },
}));
const editor = document.createElement('textarea');
vi.mock('../../../content-scripts/form/editor', () => ({
  findEditor: () => editor,
  onHandEdit: () => undefined,
}));
vi.mock('../../../content-scripts/form/line/light-up', () => ({
  lightUpLines: async () => undefined,
  shows: () => true,
}));

const view = {
  ours: true,
  code: 'ids-there',
  said: '',
  lines: [],
  meant: [],
  warnings: [],
  offers: ['replace'],
};
const judged = { review: [], blockers: [], findings: [], danger: false };

/** A visit whose background makes every edit; gives the codes of what is said. */
function visit(): { visit: Visit; said: string[] } {
  const said: string[] = [];
  const answers: Record<string, unknown> = {
    'trust-find': { ...view, ...judged },
    'trust-edit': { ok: true, document: 'after', lines: [1], said: '', found: view, ...judged },
    'trust-note': {},
  };
  const place = { page: 'trust-policy', roleName: 'logzio' };
  const faked = {
    route: place,
    now: () => place,
    session: { partition: 'aws' },
    signal: new AbortController().signal,
    work: () => ({ stop: false }),
    ask: async (name: string) => answers[name],
    say: ({ code }: { code: string }) => void said.push(code),
    show: () => undefined,
    attempt: (work: () => Promise<void>) => void work(),
  };
  return { visit: faked as unknown as Visit, said }; // of a visit, what an edit needs
}

beforeEach(() => {
  speak(CARD);
  Object.assign(box, { text: 'before', comes: [], spoils: '' });
});

async function edited(): Promise<{ editing: TrustEditing; said: string[] }> {
  const { visit: of, said } = visit();
  const editing = new TrustEditing(of, editor);
  await editing.open();
  await editing.edit('replace');
  return { editing, said };
}

describe('an editor', () => {
  it('that takes the change, and gives the text back on Undo', async () => {
    const { editing, said } = await edited();
    expect([box.text, said.at(-1)]).toEqual(['after', 'edit-made']);
    await editing.undo();
    expect([box.text, said.at(-1)]).toEqual(['before', 'undone']);
  });

  it('that refuses the change is left as it was', async () => {
    box.comes = ['refused'];
    const { said } = await edited();
    expect([box.text, said.at(-1)]).toEqual(['before', 'edit-refused']);
  });

  it('that made something else of it gets its text back', async () => {
    Object.assign(box, { comes: ['refused'], spoils: '!' });
    const { said } = await edited();
    expect([box.text, said.at(-1)]).toEqual(['before', 'edit-refused']);
  });

  it('that does not take its text back either is said to be spoiled', async () => {
    Object.assign(box, { comes: ['refused', 'refused'], spoils: '!' });
    const { said } = await edited();
    expect([box.text, said.at(-1)]).toEqual(['before!!', 'edit-spoiled']);
  });

  it('that is typed into while it is written to gets nothing more', async () => {
    Object.assign(box, { comes: ['disturbed'], spoils: ' typed' });
    const { said } = await edited();
    expect([box.text, said.at(-1)]).toEqual(['before typed', 'edit-disturbed']);
  });

  it('that does not take its earlier text on Undo keeps the edit, and it is said', async () => {
    const { editing, said } = await edited();
    box.comes = ['refused'];
    await editing.undo();
    expect([box.text, said.at(-1)]).toEqual(['after', 'undo-refused']);
  });
});

describe('the way from a role’s page to its editor', () => {
  it('is said to be missed where no editor comes', () => {
    vi.useFakeTimers();
    const { visit: of, said } = visit();
    trustWay.start(of, 'replace');
    expect(said).toEqual(['opening-trust']);
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual(['opening-trust', 'way-missed']);
    expect(trustWay.underWay(of)).toBe(false);
    vi.useRealTimers();
  });
});
