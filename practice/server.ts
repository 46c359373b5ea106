import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { certificate } from './http/certificate';
import { sendText, type World } from './http/exchange';
import { hostRules } from './http/hosts';
import { openProxy } from './http/proxy';
import { route } from './http/routes';
import { Iam } from './iam/state';
import { LogzioState } from './logzio-state';
import { defaultSettings, type Practice, type Settings } from './settings';

/**
 * Starts the practice sites on a free port of 127.0.0.1, with an IAM and a Logz.io of their own. One https server
 * answers for all hosts by the Host header; browsers come by `hostRules` or `openProxy()`. `built`: the built pages.
 */
export async function startPractice(
  options: Partial<Settings> = {},
  built: URL = new URL('../dist/practice/', import.meta.url),
): Promise<Practice> {
  const settings: Settings = { ...defaultSettings(), ...options };
  const iam = new Iam(settings);
  const world: World = {
    settings,
    iam,
    logzio: new LogzioState(iam, settings.logzioAccounts),
    commits: [],
    built,
  };
  const server = https.createServer(await certificate(), (request, response) => {
    void answerTo(world, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  return {
    settings,
    iam,
    logzio: world.logzio,
    commits: world.commits,
    history: world.logzio.watch.history,
    settled: () => world.logzio.watch.settled(),
    port,
    hostRules: hostRules(port),
    openProxy: () => openProxy(port),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
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
  console.log(`  --ignore-certificate-errors --host-resolver-rules="${practice.hostRules}"`);
}
