import * as z from 'zod/mini';
import { CONSOLE_API, refusal, SIGNED_OUT } from './console-api';
import { type Metas, sendApp, sendAsset, sendOtherPage } from './documents';
import { type Answer, answer, BadRequest, type Exchange, readBody, sendJson, sendText } from './exchange';
import { homeRegion, type Site, signInUrl, siteOf } from './hosts';
import { LOGZIO_API } from './logzio-api';
import { ACCOUNT_COOKIE, signedInAccount } from './session';

type ConsoleSite = Extract<Site, { kind: 'console' }>;
type SignInSite = Extract<Site, { kind: 'sign-in' }>;

const PRACTICE = '/__practice/';
const API = `${PRACTICE}api/`;

/** Answers one request by its host: console, sign-in page or Logz.io. */
export async function route(exchange: Exchange): Promise<void> {
  const { response, host, url } = exchange;
  const site = siteOf(host);
  if (!site) return sendText(response, 421, `${host} is not a practice site.`);
  if (url.pathname === '/favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  if (url.pathname.startsWith(API)) return sendJson(response, await apiAnswer(exchange, site));
  if (url.pathname.startsWith(PRACTICE) && exchange.request.method === 'GET') {
    return sendAsset(exchange, url.pathname.slice(PRACTICE.length));
  }
  if (site.kind === 'sign-in') return signIn(exchange, site);
  if (site.kind === 'console') return consolePage(exchange, site);
  if (url.pathname === '/') return sendApp(exchange, 'logzio');
  return sendOtherPage(response, 'Logz.io');
}

async function apiAnswer(exchange: Exchange, site: Site): Promise<Answer> {
  const name = `${exchange.request.method} ${exchange.url.pathname.slice(API.length)}`;
  try {
    return await handled(exchange, site, name);
  } catch (error) {
    const refused = refusal(error);
    if (refused) return refused;
    if (error instanceof z.core.$ZodError || error instanceof BadRequest) {
      return answer({ code: 'ValidationError', message: error.message }, 400);
    }
    throw error;
  } finally {
    // Whoever sees the answer finds in the history what came of it.
    if (exchange.request.method !== 'GET') await exchange.world.logzio.watch.settled();
  }
}

async function handled(exchange: Exchange, site: Site, name: string): Promise<Answer> {
  const missing = answer({ code: 'NotFound', message: `There is no ${name} here.` }, 404);
  if (site.kind === 'logzio') return (await LOGZIO_API[name]?.(exchange)) ?? missing;
  if (site.kind !== 'console') return missing;
  const id = signedInAccount(exchange, site);
  if (id === undefined) return SIGNED_OUT;
  return (await CONSOLE_API[name]?.(exchange, exchange.world.iam.account(id, site.partition))) ?? missing;
}

function consolePage(exchange: Exchange, site: ConsoleSite): Promise<void> | void {
  const { response, url, host, world } = exchange;
  const account = signedInAccount(exchange, site);
  if (account === undefined) {
    // The browser itself carries the hash over a redirect; it never reaches a server.
    const back = `https://${host}${url.pathname}${url.search}`;
    response.writeHead(302, { location: signInUrl(site.partition, back) }).end();
    return;
  }
  const metas = consoleMetas(site, account, world.settings.language);
  return /^\/iam(v2)?\/(home)?$/.test(url.pathname)
    ? sendApp(exchange, 'console', metas)
    : sendOtherPage(response, 'AWS Management Console', metas);
}

function consoleMetas(
  { partition, domain, session }: ConsoleSite,
  accountId: string,
  language: string,
): Metas {
  const region = homeRegion(partition);
  const data = {
    accountId,
    accountAlias: '',
    displayName: 'Administrator/practice',
    sessionARN: `arn:${partition}:sts::${accountId}:assumed-role/Administrator/practice`,
    infrastructureRegion: region,
    signInEndpoint: `https://${region}.signin.${domain}`,
    prismModeEnabled: session !== undefined,
    ...(session === undefined ? {} : { sessionDifferentiator: `${accountId}-${session}` }),
  };
  return { 'awsc-session-data': JSON.stringify(data), 'awsc-lang': language };
}

const SignIn = z.object({ account: z.string().check(z.regex(/^\d{12}$/)) });

async function signIn(exchange: Exchange, { domain }: SignInSite): Promise<void> {
  const { request, response, url } = exchange;
  if (`${request.method} ${url.pathname}` !== 'POST /__practice/sign-in') {
    return sendApp(exchange, 'signin');
  }
  const asked = SignIn.safeParse(await readBody(request));
  if (!asked.success) {
    return sendJson(response, answer({ message: 'Enter the 12 digits of your AWS account ID.' }, 400));
  }
  const cookie = `${ACCOUNT_COOKIE}=${asked.data.account}; Domain=${domain}; Path=/; Secure; HttpOnly; SameSite=Lax`;
  response.setHeader('set-cookie', cookie);
  return sendJson(response, answer({}));
}
