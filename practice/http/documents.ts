import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PublicSettings } from '../settings';
import { type Exchange, sendText } from './exchange';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** As strict as the real console is taken to be. Inline styles stay: Ace and Cloudscape write them. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `<meta>` names and contents that the document carries. */
export type Metas = Record<string, string>;

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cache-control': 'no-store',
};

/** A built app's document with the metas and the settings (as JSON, for the app to read) written into its head. */
export async function sendApp(
  { response, world }: Exchange,
  app: 'console' | 'logzio' | 'signin',
  metas: Metas = {},
): Promise<void> {
  const html = await builtFile(world.built, `${app}/index.html`);
  if (!html) {
    sendText(response, 503, 'The practice sites are not built. Run: npm run build:practice');
    return;
  }
  response.writeHead(200, HEADERS);
  response.end(html.toString('utf8').replace('</head>', () => `${head(world.settings, metas)}</head>`));
}

/** A page of the host that is not practised: enough to see that nothing happens on it. */
export function sendOtherPage(response: ServerResponse, title: string, metas: Metas = {}): void {
  response.writeHead(200, HEADERS);
  response.end(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>${tags(metas)}</head>` +
      `<body><h1>${escapeHtml(title)}</h1><p>This page is not part of the practice sites.</p></body></html>`,
  );
}

/** A built asset, by the part of its path behind `/__practice/`. */
export async function sendAsset({ response, world }: Exchange, path: string): Promise<void> {
  const file = /^assets\/[\w.-]+$/.test(path) ? await builtFile(world.built, path) : undefined;
  if (!file) {
    sendText(response, 404, 'No such file.');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    // The build puts a hash of the content into each name.
    'cache-control': 'public, max-age=31536000, immutable',
  });
  response.end(file);
}

async function builtFile(built: URL, path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(fileURLToPath(new URL(path, built)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

const head = (settings: PublicSettings, metas: Metas): string =>
  `${tags(metas)}<script type="application/json" id="practice-settings">${JSON.stringify(settings).replaceAll('<', '\\u003c')}</script>`;

const tags = (metas: Metas): string =>
  Object.entries(metas)
    .map(([name, content]) => `<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">`)
    .join('');

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
