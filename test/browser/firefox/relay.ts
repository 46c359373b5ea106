import type { AddressInfo } from 'node:net';
import { type RawData, WebSocket, WebSocketServer } from 'ws';

/** A message of WebDriver BiDi: a command, its answer, or an event. */
interface Message {
  id?: number;
  type?: 'success' | 'error' | 'event';
  method?: string;
  params?: Record<string, unknown> & { context?: unknown; source?: { context?: unknown } };
  result?: Record<string, unknown> & { contexts?: { context: unknown }[] };
  error?: string;
  message?: string;
}

/** Where a page's scripts run. */
interface Realm {
  realm: unknown;
  type: string;
  sandbox?: string;
}

/** Sends one command of the test's own, beside those of Playwright. */
export type Send = (method: string, params: object) => Promise<Record<string, unknown>>;

/** What is done between the start of the session and the moment that Playwright hears of it; gives the tab to hide from it. */
export type Prepare = (send: Send) => Promise<string>;

const OWN_IDS = 1_000_000_000;

/** How often Firefox is asked for a page's realm, half a second apart, until its answer is told in the place of its own event. */
const ASKED = 4;

const ARRIVALS = ['browsingContext.contextCreated', 'browsingContext.navigationCommitted'];

/**
 * Stands between Playwright and Firefox, which speak WebDriver BiDi. The extension is installed by a command that Playwright doesn't have;
 * one tab of the extension's serves the tests and must not look like a page of theirs; Firefox 153 doesn't know
 * `emulation.setMediaFeaturesOverride`, without which Playwright opens nothing, is silent about the end of an extension's page, and now and
 * then about a page's realm until it is asked for.
 */
export class Relay {
  readonly #server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  readonly #answers = new Map<number, (message: Message) => void>();
  #lastId = OWN_IDS;
  #firefox: WebSocket | undefined;
  #playwright: WebSocket | undefined;
  #hidden: string | undefined;
  /** The realms that Playwright was told of. */
  readonly #realms = new Set<unknown>();
  /** Tabs that went to a page whose realm Firefox may not have told of, and how often it was asked: without it Playwright waits for ever. */
  readonly #arrived = new Map<unknown, { asked: number }>();
  readonly #asking = setInterval(() => this.#askForRealms(), 500);

  /** @param address where Firefox listens; asked when Playwright comes */
  private constructor(
    readonly address: () => Promise<string>,
    readonly prepare: Prepare,
  ) {}

  static async open(address: () => Promise<string>, prepare: Prepare): Promise<Relay> {
    const relay = new Relay(address, prepare);
    relay.#server.on('connection', (playwright) => void relay.#join(playwright));
    await new Promise((done) => relay.#server.on('listening', done));
    return relay;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port; // a TCP server's address is never a string
  }

  /** @throws Error with Firefox's words where it refuses */
  readonly send: Send = async (method, params) => {
    const id = ++this.#lastId;
    const answer = new Promise<Message>((resolve) => this.#answers.set(id, resolve));
    this.#firefox?.send(JSON.stringify({ id, method, params }));
    const { result, error, message } = await answer;
    if (!result) throw new Error(`${method}: ${error} ${message}`);
    return result;
  };

  close(): void {
    clearInterval(this.#asking);
    this.#firefox?.close();
    this.#server.close();
  }

  async #join(playwright: WebSocket): Promise<void> {
    this.#playwright = playwright;
    const early: string[] = [];
    const toFirefox = (data: RawData): void =>
      void (this.#firefox ? this.#ask(String(data)) : early.push(String(data)));
    playwright.on('message', toFirefox);
    const firefox = new WebSocket(`${await this.address()}/session`, { perMessageDeflate: false });
    await new Promise((opened, failed) => firefox.on('open', opened).on('error', failed));
    firefox.on('message', (data) => this.#hear(String(data)));
    firefox.on('close', () => playwright.close());
    playwright.on('close', () => firefox.close());
    this.#firefox = firefox;
    for (const data of early) this.#ask(data);
  }

  /** A command of Playwright's. */
  #ask(data: string): void {
    const command = JSON.parse(data) as Message & { id: number }; // Playwright's own, by the protocol
    if (command.method === 'emulation.setMediaFeaturesOverride') {
      this.#tell({ type: 'success', id: command.id, result: {} });
      return;
    }
    if (command.method === 'session.new')
      this.#answers.set(command.id, (message) => void this.#begun(message));
    // A page in a window of its own would have no neighbours: the extension acts on the tab beside its own.
    if (command.method === 'browsingContext.create' && command.params) command.params.type = 'tab';
    if (command.method === 'browsingContext.close')
      this.#answers.set(command.id, (message) => this.#closed(message, command.params?.context));
    this.#firefox?.send(JSON.stringify(command));
  }

  /** Firefox doesn't tell of a page of an extension that it is gone; of others it tells before this. */
  #closed(message: Message, context: unknown): void {
    const params = { context, parent: null, children: [] };
    this.#tell({ type: 'event', method: 'browsingContext.contextDestroyed', params });
    this.#tell(message);
  }

  async #begun(message: Message): Promise<void> {
    if (message.type === 'success') this.#hidden = await this.prepare(this.send);
    this.#tell(message);
  }

  /** An answer or an event of Firefox's. */
  #hear(data: string): void {
    const message = JSON.parse(data) as Message; // Firefox's own, by the protocol
    const { id = 0, params, result } = message;
    const waiting = this.#answers.get(id);
    if (waiting) {
      this.#answers.delete(id);
      waiting(message);
      return;
    }
    if (this.#hidden && [params?.context, params?.source?.context].includes(this.#hidden)) return;
    if (this.#isTold(message)) return;
    if (result?.contexts) result.contexts = result.contexts.filter(({ context }) => context !== this.#hidden);
    this.#tell(message);
  }

  /** Keeps what is known of the realms. True of a realm that Playwright was told of already. */
  #isTold({ method, params }: Message): boolean {
    const { realm, context } = params ?? {};
    if (method === 'script.realmDestroyed') this.#realms.delete(realm);
    if (method && ARRIVALS.includes(method)) this.#arrived.set(context, { asked: 0 });
    if (method === 'browsingContext.contextDestroyed') this.#arrived.delete(context);
    if (method !== 'script.realmCreated') return false;
    const isTold = this.#realms.has(realm);
    this.#realms.add(realm);
    return isTold;
  }

  /** Asked for, Firefox mostly tells of a realm itself, in its own time; what it answers is told only where it does not. */
  #askForRealms(): void {
    const gone = (): void => undefined; // a tab that was closed meanwhile, which is told of by its own event
    for (const [context, arrival] of this.#arrived)
      this.send('script.getRealms', { context }).then((answer) => {
        arrival.asked += 1;
        const realms = (answer.realms as Realm[]).filter(
          ({ type, sandbox }) => type === 'window' && !sandbox,
        ); // by the protocol
        const untold = realms.filter(({ realm }) => !this.#realms.has(realm));
        // Where it went on since, what was answered may be of the page before.
        if (this.#arrived.get(context) !== arrival || realms.length === 0) return;
        if (untold.length > 0 && arrival.asked < ASKED) return;
        this.#arrived.delete(context);
        for (const realm of untold) {
          this.#realms.add(realm.realm);
          this.#tell({ type: 'event', method: 'script.realmCreated', params: { ...realm } });
        }
      }, gone);
  }

  #tell(message: Message): void {
    this.#playwright?.send(JSON.stringify(message));
  }
}
