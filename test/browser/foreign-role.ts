import type { BrowserContext } from '@playwright/test';
import { CONSOLE } from './values';

/**
 * A role's page that is built otherwise than the practice console: one address for everything, tabs and buttons that are links, the trust policy as plain
 * text, its editor a text area that opens within the page; named as the console of 2017–21 named them.
 */
export async function serveForeignRole(
  context: BrowserContext,
  {
    arn,
    document,
    update = 'Update Trust Policy',
    told = '',
  }: {
    arn: string;
    document: string;
    update?: string;
    /** Said after saving, instead of the policy: consoles of then showed a list of trusted entities alone. */
    told?: string;
  },
): Promise<void> {
  const script = (stored: string): void => {
    let kept = stored;
    const body = window.document.querySelector('main');
    const make = (tag: string, text: string, more: object = {}): HTMLElement =>
      Object.assign(window.document.createElement(tag), { textContent: text, ...more });
    const show = (...elements: HTMLElement[]): void => body?.replaceChildren(...elements);
    const tab = (): void => {
      const edit = make('a', 'Edit trust relationship', { className: 'btn', onclick: open });
      const { told } = window as { told?: string };
      const flash = make('div', told ?? '', { className: 'awsui_flash-type-success_x', role: 'status' });
      show(make('h2', 'Trusted entities'), edit, told && kept !== stored ? flash : make('pre', kept));
    };
    const open = (): void => {
      const area = make('textarea', '', { value: kept, rows: 12, cols: 60 }) as HTMLTextAreaElement;
      const save = make('button', (window as { updateLabel?: string }).updateLabel ?? '', {
        onclick: () => {
          kept = area.value;
          tab();
        },
      });
      show(make('h1', 'Edit Trust Relationship'), make('h2', 'Policy Document'), area, save);
    };
    window.document.querySelector('#trust')?.addEventListener('click', tab);
  };
  await context.route(`${CONSOLE}/iam/home`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>IAM</title><main><h1>Summary</h1><p>Role ARN <span>${arn}</span></p>
        <ul><li><a>Permissions</a></li><li><a id="trust">Trust relationships</a></li></ul></main>
        <script>window.updateLabel = ${JSON.stringify(update)}; window.told = ${JSON.stringify(told)};(${script.toString()})(${JSON.stringify(document)})</script>`,
    }),
  );
}
