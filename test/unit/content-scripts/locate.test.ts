// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onChange } from '../../../content-scripts/form/follow';
import { locate } from '../../../content-scripts/form/locate';
import { press } from '../../../content-scripts/form/press';
import { boxOf, tick } from '../../../content-scripts/form/table';
import { FIELDS } from '../../../content-scripts/pages/aws/fields';
import { onPermissionsPage } from '../../../content-scripts/pages/aws/policy-table';

// jsdom draws nothing: what counts as drawn there is what is not `hidden`.
beforeEach(() => {
  Element.prototype.checkVisibility = function visible(this: Element): boolean {
    return this.closest('[hidden]') === null;
  };
});

const show = (html: string): void => {
  document.body.innerHTML = `<main>${html}</main>`;
};

describe('locate', () => {
  it.each([
    ['a tied label', '<label>Account ID <input id="x"></label>'],
    ['an asterisk and a remark', '<label for="x">* Account ID - required</label><input id="x">'],
    ['a text in the row before', '<table><tr><td>Account ID:</td><td><input id="x"></td></tr></table>'],
    ['bare text', '<div>Account ID<br><input id="x">External ID<br><input></div>'],
    ['a wrapper’s id', '<my-input data-testid="accountId"><div><input id="x"></div></my-input>'],
    ['Japanese', '<span id="l">アカウント ID</span><input aria-labelledby="l" id="x">'],
    ['a header of a section', '<section><header><label>Account ID <input id="x"></label></header></section>'],
    [
      'a read-only twin',
      '<label>Account ID <input readonly></label><label>Account ID <input id="x"></label>',
    ],
    ['a hidden twin', '<label hidden>Account ID <input></label><label>Account ID <input id="x"></label>'],
    [
      'a longer name beside it',
      '<label>Account ID or alias <input></label><label>Account ID <input id="x"></label>',
    ],
  ])('finds Account ID by %s', (_what, html) => {
    show(html);
    expect(locate(FIELDS.accountId)?.id).toBe('x');
  });

  it.each([
    ['two that are equal', '<label>Account ID <input></label><label>Account ID <input></label>'],
    ['only one in a help panel', '<aside><label>Account ID <input></label></aside>'],
    ['a sentence that begins with it', '<p>Account ID is a number of 12 digits.</p><input>'],
    [
      'one way against two others',
      '<input aria-label="Account ID"><p>Account ID</p><div><input name="accountId"></div>',
    ],
  ])('is a miss, never a guess: %s', (_what, html) => {
    show(html);
    expect(locate(FIELDS.accountId)).toBeUndefined();
  });

  it('never takes a box that is known as another field, however alone it stands', () => {
    show('<input type="radio" aria-label="Another AWS account"><label>External ID <input></label>');
    expect(locate(FIELDS.accountId)).toBeUndefined();
    show('<input type="radio" aria-label="Another AWS account"><div>External ID<br><input></div>');
    expect(locate(FIELDS.accountId)).toBeUndefined();
  });

  it('is a miss where two boxes stand in the place that alone speaks for it', async () => {
    const anchor = '<input type="radio" aria-label="Another AWS account">';
    const [stranger, box] = ['<label>Alias <input></label>', '<label>Conta <input id="x"></label>'];
    // What stands behind a box of another kind is another part of the form.
    show(`${anchor}${box}<label>Opção <input type="checkbox"></label>${stranger}`);
    await vi.waitFor(() => expect(locate(FIELDS.accountId)?.id).toBe('x'));
    show(`${anchor}${stranger}${box}`);
    expect(locate(FIELDS.accountId)).toBeUndefined();
  });

  it('knows a box by its place beside one that a word of every language tells', async () => {
    const tick = (label: string, id = ''): string =>
      `<label>${label} <input type="checkbox" id="${id}"></label>`;
    show(`<label>Account ID <input></label>${tick('Wymagaj identyfikatora', 'x')}${tick('Wymagaj MFA')}`);
    await vi.waitFor(() => expect(locate(FIELDS.requireExternalId)?.id).toBe('x'));
  });

  it('knows a description, by its place, from a line of text: it is a text area', async () => {
    const anchor = '<label>Role name <input></label>';
    show(`${anchor}<label>Alias <input></label><label>Descrição <textarea id="x"></textarea></label>`);
    await vi.waitFor(() => expect(locate(FIELDS.roleDescription)?.id).toBe('x'));
    show(`${anchor}<label>Alias <input></label>`);
    expect(locate(FIELDS.roleDescription)).toBeUndefined();
  });

  it('takes what only its place speaks for once the page has come to rest', async () => {
    show('<input type="radio" aria-label="Another AWS account">');
    const visit = new AbortController();
    onChange(() => undefined, visit.signal);
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<input id="x">');
    await new Promise((resolve) => setTimeout(resolve));
    expect(locate(FIELDS.accountId)).toBeUndefined();
    await vi.waitFor(() => expect(locate(FIELDS.accountId)?.id).toBe('x'), { timeout: 5_000 });
    visit.abort();
  });

  it('keeps to the box whose name a translation takes away, also while the page changes', async () => {
    show('<input type="radio" aria-label="Another AWS account"><label>Account ID <input id="x"></label>');
    const visit = new AbortController();
    onChange(() => undefined, visit.signal);
    expect(locate(FIELDS.accountId)?.id).toBe('x');
    const label = document.querySelector('label')?.firstChild;
    if (label) label.nodeValue = 'ID da conta de alguém';
    await new Promise((resolve) => setTimeout(resolve));
    expect(locate(FIELDS.accountId)?.id).toBe('x');
    visit.abort();
  });

  it('tells Next from Next page', () => {
    show('<button aria-label="Next page">›</button><button id="x">Next</button>');
    expect(locate(FIELDS.next)?.id).toBe('x');
    // Under a translation only the pager keeps its English name: attributes are left alone.
    show('<button aria-label="Next page">›</button><button>Nixto</button>');
    expect(locate(FIELDS.next)).toBeUndefined();
  });

  const tiles = (...names: string[]): string =>
    `<div role="radiogroup">${names.map((name, at) => `<label>${name}<input type="radio" name="t" id="t${at}"></label>`).join('')}</div>`;

  it('knows the tile of AWS accounts by the shape of the five tiles, once the page rests', async () => {
    show(tiles('Serviço', 'Contagem', 'Identidade', 'Federação SAML 2.0', 'Política'));
    await vi.waitFor(() => expect(locate(FIELDS.awsAccountTile)?.id).toBe('t1'));
    show(tiles('Serviço', 'Federação SAML 2.0', 'Contagem', 'Identidade', 'Política'));
    expect(locate(FIELDS.awsAccountTile)).toBeUndefined();
  });

  it('takes no list for Add permissions: it has rows and a search box, and no Next', () => {
    const list =
      '<input type="search" aria-label="Search"><table><tbody><tr><td><input type="checkbox"></td><td>logs</td></tr></tbody></table>';
    show(list);
    expect(onPermissionsPage()).toBe(false);
    show(`${list}<button>Next</button>`);
    expect(onPermissionsPage()).toBe(true);
  });
});

describe('press', () => {
  it.each([
    'Create role',
    ' create  policy ',
    'Save changes',
    'ロールを作成する',
    'Richtlinie erstellen',
    '创建角色',
  ])('refuses %s', (name) => {
    show(`<button>${name}</button>`);
    const button = document.querySelector('button');
    let pressed = false;
    button?.addEventListener('click', () => (pressed = true));
    expect(button && press(button)).toBe(false);
    expect(pressed).toBe(false);
  });

  it('refuses a name in pieces, and what a label covers up', () => {
    show('<button><b>C</b>reate role</button><button aria-label="Next">Create role</button>');
    for (const button of document.querySelectorAll('button')) expect(press(button)).toBe(false);
  });

  it.each(['Next', 'Next: Review', '次へ', 'Weiter', 'JSON'])('presses %s', (name) => {
    show(`<button>${name}</button>`);
    const button = document.querySelector('button');
    expect(button && press(button)).toBe(true);
  });
});

describe('press, on either site', () => {
  it.each(['Save', 'Start archiving', 'Update settings', 'Delete', 'Remove my S3 settings'])(
    'refuses %s of Logz.io',
    (name) => {
      show(`<button>${name}</button><a href="#">${name}</a><input type="submit" value="${name}">`);
      for (const button of document.querySelectorAll<HTMLElement>('button,a,input'))
        for (const how of ['click', 'mouse', 'pointer'] as const) expect(press(button, how)).toBe(false);
    },
  );

  it('refuses what stands inside a button that commits', () => {
    show('<button aria-label="Create role"><span id="x">→</span></button>');
    const inner = document.getElementById('x');
    expect(inner && press(inner)).toBe(false);
  });

  it('ticks the row of a policy whose name begins like such a button', () => {
    show('<input type="checkbox" aria-label="Delete-logs"><input type="checkbox" aria-label="Delete">');
    const [row, commit] = document.querySelectorAll('input');
    expect(row && press(row) && row.checked).toBe(true);
    expect(commit && press(commit)).toBe(false);
  });
});

describe('tick', () => {
  it('never ticks the row that a table put where the wanted one was', async () => {
    show(`<table><tbody><tr><td><input type="checkbox"></td><td>logs</td></tr></tbody></table>`);
    const [box, name] = [document.querySelector('input'), document.querySelector('td:last-child')];
    // The table takes the tick back and shows another row in the same elements.
    box?.addEventListener('click', (event) => {
      event.preventDefault();
      if (name) name.textContent = 'AdministratorAccess';
    });
    const pressed: string[] = [];
    box?.addEventListener('click', () => pressed.push(name?.textContent ?? ''), { capture: true });
    expect(await tick('logs', new AbortController().signal)).toBe(false);
    expect(pressed).toEqual(['logs']);
  });
});

describe('boxOf', () => {
  const row = (name: string, id: string): string =>
    `<tr><td><input type="checkbox" id="${id}"></td><td><a>${name}</a></td></tr>`;

  it('takes the row of exactly that name', () => {
    show(`<table><tbody>${row('logs-2', 'a')}${row('logs', 'b')}${row('Logs', 'c')}</tbody></table>`);
    expect(boxOf('logs')?.id).toBe('b');
  });

  it('takes none of two', () => {
    show(`<table><tbody>${row('logs', 'a')}${row('logs', 'b')}</tbody></table>`);
    expect(boxOf('logs')).toBeUndefined();
  });

  it('takes no box that ticks everything, for a name that stands outside of the rows', () => {
    show(
      '<div><span>logs</span><div><div><input type="checkbox" aria-label="Select all"></div></div><p>No matches</p></div><table><thead><tr><th><input type="checkbox"></th></tr></thead></table>',
    );
    expect(boxOf('logs')).toBeUndefined();
  });
});
