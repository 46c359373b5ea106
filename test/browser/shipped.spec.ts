// What a store's reviewer looks for, in what is built: each line that is added here gives the extension more power, and needs a reason.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOGZIO } from '../../src/vendors/logzio';
import { expect, test } from './fixtures';
import { newTab } from './pages';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const CONSOLES = [
  'console.aws.amazon.com',
  'console.amazonaws-us-gov.com',
  'console.amazonaws.cn',
  'console.amazonaws-eusc.eu',
];

/** Keys that give no power. */
const PLAIN = [
  'action',
  'background',
  'commands',
  'description',
  'icons',
  'manifest_version',
  'name',
  'options_ui',
  'version',
];

const POWERS = {
  // Whoever allows it in private windows has Logz.io in one and AWS in another, and one store for both: SECURITY.md.
  incognito: 'spanning',
  content_scripts: [
    {
      matches: CONSOLES.flatMap((host) => [`https://*.${host}/iam/*`, `https://*.${host}/iamv2/*`]),
      js: ['content-scripts/aws.js'],
    },
    { matches: LOGZIO.appHosts.map((host) => `https://${host}/*`), js: ['content-scripts/logzio.js'] },
  ].map((script) => ({ ...script, run_at: 'document_idle' })),
  content_security_policy: {
    extension_pages: [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
  },
  // Browsers grant hosts, never paths: the part that is put into IAM's pages on arrival needs the console's whole host. Its scripts run on
  // IAM's paths alone.
  host_permissions: [
    ...CONSOLES.map((host) => `https://*.${host}/*`),
    ...LOGZIO.appHosts.map((host) => `https://${host}/*`),
  ],
};

const PANEL = 'popup/index.html';

/** Everything that each manifest asks for. */
const MANIFESTS: Record<string, Record<string, unknown>> = {
  chrome: {
    ...POWERS,
    permissions: ['storage', 'scripting', 'sidePanel'],
    side_panel: { default_path: PANEL },
    storage: { managed_schema: 'managed-schema.json' }, // read only: what an administrator sets
    minimum_chrome_version: '120',
  },
  firefox: {
    ...POWERS,
    permissions: ['storage', 'scripting'],
    sidebar_action: { default_panel: PANEL, default_title: 'Rolebridge', open_at_install: false },
    browser_specific_settings: {
      gecko: {
        id: 'rolebridge@rolebridge.dev',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};

/** What no script of ours may hold: each is a way to run text as code or markup, to reach a server, or to be reached by a page. */
const FORBIDDEN: Record<string, RegExp> = {
  'text run as code': /\beval\(|\bFunction\(|setTimeout\(["'`]/,
  'a script loaded by its address': /importScripts|\bimport\(["'`](?!\.)|createElement\(["'`]script/,
  'text set as markup':
    /\.(inner|outer)HTML\s*(\+|\?\?|\|\||&&)?=(?!=)|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe|srcdoc|DOMParser/,
  'a request':
    /\bfetch\(|XMLHttpRequest|sendBeacon|RTCPeerConnection|new (WebSocket|EventSource|WebTransport|Image)\b/,
  'a source map': /sourceMappingURL/,
  'messages from web pages or other extensions':
    /on(Message|Connect)External\.addListener|addEventListener\(["'`]message/,
};

/**
 * Namespaces are names, not addresses; the others are hosts of the two sites: the app's, and a console's whose name is filled in. Pages
 * of the AWS console are named in the heads of exported templates, as text.
 */
const ADDRESSES =
  /^(http:\/\/www\.w3\.org\/(1998\/Math\/MathML|1999\/xhtml|2000\/svg)|https:\/\/app(-[a-z]{2})?\.logz\.io\/\*|https:\/\/\*\.\$\{\w+\}\/\*|https:\/\/console\.aws\.amazon\.com\/cloudformation\/home#\/stack(set)?s\/create(,?|\/review\?stackName=logzio-roles&templateURL=https:\/\/YOUR-BUCKET\.s3\.amazonaws\.com\/\$\{\w+\}))$/;

for (const [target, powers] of Object.entries(MANIFESTS)) {
  const folder = path.join(DIST, target);
  const files = (): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => path.extname(file) !== '');
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

  test.describe(target, () => {
    test('the manifest asks for this and nothing else', () => {
      const manifest: Record<string, unknown> = JSON.parse(read('manifest.json'));
      for (const key of PLAIN) delete manifest[key];
      expect(manifest).toEqual(powers);
    });

    test('nothing but scripts, styles, pages, icons and terms is shipped', () => {
      const kinds = new Set(files().map((file) => path.extname(file)));
      expect([...kinds].sort()).toEqual(['.css', '.html', '.js', '.json', '.png', '.txt']);
    });

    for (const [what, pattern] of Object.entries(FORBIDDEN)) {
      test(`no script holds ${what}`, () => {
        const found = files()
          .filter((file) => /\.(js|html|css)$/.test(file))
          .filter((file) => pattern.test(read(file)));
        expect(found).toEqual([]);
      });
    }

    test('no address is in it but those of the two sites', () => {
      const texts = files()
        .filter((file) => /\.(js|html|css)$/.test(file))
        .map(read);
      const addresses = texts.flatMap(
        (text) => text.match(/\b(https?|wss?|ftp):\/\/[\w*.-]+[^\s"'`)<>\\]*/g) ?? [],
      );
      expect(addresses.filter((address) => !ADDRESSES.test(address))).toEqual([]);
    });
  });
}

test('in the popup neither markup nor a request gets through, whoever asks', async ({ chromium }) => {
  const page = await newTab(chromium.context);
  await page.goto(`chrome-extension://${chromium.extensionId}/popup/index.html`);
  const refused = await page.evaluate(async () => {
    const nameOf = (error: unknown): string => (error instanceof Error ? error.name : String(error));
    try {
      document.body.innerHTML = '<b>markup</b>';
    } catch (error) {
      return [nameOf(error), await fetch('https://app.logz.io/').then(() => 'answered', nameOf)];
    }
    return ['set'];
  });
  expect(refused).toEqual(['TypeError', 'TypeError']);
});
