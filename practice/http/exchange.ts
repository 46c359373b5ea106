import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Iam } from '../iam/state';
import type { Commit, Settings } from '../settings';
import type { LogzioState } from '../vendor/state';

/** What every request may look at and change. */
export interface World {
  settings: Settings;
  iam: Iam;
  logzio: LogzioState;
  commits: Commit[];
  /** The folder of the built pages, with a slash at its end. */
  built: URL;
}

/** One request with its host and URL taken apart. */
export interface Exchange {
  world: World;
  request: IncomingMessage;
  response: ServerResponse;
  /** Host name without port. */
  host: string;
  url: URL;
}

/** A status and what to answer with as JSON. */
export interface Answer {
  status: number;
  body: unknown;
}

export const answer = (body: unknown, status = 200): Answer => ({ status, body });

/** Writes JSON, never to be cached. */
export function sendJson(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** Writes plain text: what is wrong with the practice sites themselves. */
export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}

/** A request whose body is not what the API takes. */
export class BadRequest extends Error {}

/** Longer than any policy and its surroundings: more is a mistake. */
const LONGEST_BODY = 2_000_000;

/** The request's JSON body, unchecked. BadRequest when it is too long or not JSON. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > LONGEST_BODY) throw new BadRequest('The request is too long.');
    chunks.push(bytes);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new BadRequest('The request is not JSON.');
    throw error;
  }
}

/** A cookie of the request, decoded; undefined without one. */
export function cookie(request: IncomingMessage, name: string): string | undefined {
  const pair = (request.headers.cookie ?? '').split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  return pair && decodeURIComponent(pair.slice(name.length + 1));
}
