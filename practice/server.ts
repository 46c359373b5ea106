import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { certificate, certificateFlag } from './http/certificate';
import { sendText, type World } from './http/exchange';
import { hostRules } from './http/hosts';
import { openProxy } from './http/proxy';
import { route } from './http/routes';
import { Iam } from './iam/state';
import { defaultSettings, type Practice, type Settings, type Site } from './settings';
import { LogzioState } from './vendor/state';

const BUILT = new URL('../dist/practice/', import.meta.url);

/** Starts the practice sites on a free port of 127.0.0.1, with an IAM and a Logz.io of their own. `built`: the built pages. */
export async function startPractice(options: Partial<Settings> = {}, built = BUILT): Promise<Practice> {
  const { begin, ...site } = await openSite(built);
  return { ...site, ...begin(options) };
}

/**
 * Opens a port of 127.0.0.1 for the practice sites, with a first run behind it. One https server answers for all hosts by the Host
 * header; browsers come by `hostRules` or `openProxy()`.
 */
export async function openSite(built = BUILT): Promise<Site> {
  let world = newWorld({}, built);
  const server = https.createServer(await certificate(), (request, response) => {
    void answerTo(world, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  return {
    port,
    hostRules: hostRules(port),
    openProxy: () => openProxy(port),
    begin(options = {}) {
      server.closeAllConnections();
      world = newWorld(options, built);
      const { settings, iam, logzio, commits } = world;
      const { watch } = logzio;
      return { settings, iam, logzio, commits, history: watch.history, settled: () => watch.settled() };
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function newWorld(options: Partial<Settings>, built: URL): World {
  const settings: Settings = { ...defaultSettings(), ...options };
  const iam = new Iam(settings);
  return { settings, iam, logzio: new LogzioState(iam, settings.logzioAccounts), commits: [], built };
}

async function answerTo(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const host = (request.headers.host ?? '').toLowerCase().replace(/:\d+$/, '');
    const url = new URL(request.url ?? '/', `https://${host || 'localhost'}`);
    await route({ world, request, response, host, url });
  } catch (error) {
    console.error('Practice server:', error);
    if (!response.headersSent) sendText(response, 500, 'The practice server failed. Its terminal says why.');
    else response.destroy();
  }
}

// Run by itself: stays up and says how a browser gets here.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const practice = await startPractice();
  console.log(`The practice sites run on port ${practice.port}. Start a Chromium with:`);
  console.log(`  ${await certificateFlag()} --host-resolver-rules="${practice.hostRules}"`);
}
