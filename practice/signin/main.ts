import * as z from 'zod/mini';
import { returnAddress } from './return-address';

const Settings = z.object({
  account: z.optional(z.string()),
  signInKeepsHash: z._default(z.boolean(), true),
});

const written = document.getElementById('practice-settings')?.textContent?.trim();
const settings = Settings.parse(written ? JSON.parse(written) : {});
const target = returnAddress(location.search, location.hash, settings.signInKeepsHash);

function part<T extends Element>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`index.html has no ${kind.name} with the id "${id}"`);
  return found;
}

const form = part('sign-in', HTMLFormElement);
const account = part('account', HTMLInputElement);
const problem = part('problem', HTMLParagraphElement);
const note = part('target', HTMLParagraphElement);

if (settings.account) account.value = settings.account;
if (target) note.textContent = `Then you go on to ${new URL(target).hostname}.`;

function refuse(message: string): void {
  problem.textContent = message;
  account.setAttribute('aria-invalid', 'true');
  account.focus();
}

async function signIn(): Promise<void> {
  const digits = account.value.replace(/[\s-]/g, '');
  if (!/^\d{12}$/.test(digits)) return refuse('An AWS account ID has 12 digits.');
  if (!target) return refuse('The address of this page asks to go on to a page that is no AWS console.');
  const response = await fetch('/__practice/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: digits }),
  });
  if (!response.ok) return refuse(`The practice server answered ${response.status}.`);
  location.assign(target);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  signIn().catch((error: unknown) => refuse(error instanceof Error ? error.message : String(error)));
});
