/** The parts of the extension API that the background uses, in memory: storage, tabs, windows, messages. */

export interface FakeTab {
  id: number;
  windowId: number;
  index: number;
  active: boolean;
  /** Absent where the extension may not see it. */
  url?: string;
  status: 'loading' | 'complete';
  lastAccessed: number;
}

type Listener = (message: unknown, sender: object) => unknown;
/** A page's content script: what it answers to a message, as it goes over the wire. */
export type Script = (message: { type: string } & Record<string, unknown>) => unknown;

const EXTENSION_ID = 'rolebridge';
const ORIGIN = `chrome-extension://${EXTENSION_ID}/`;

/** What goes through a message or into storage comes out as JSON would give it. */
const clone = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));

export class FakeBrowser {
  readonly local = new FakeArea();
  readonly session = new FakeArea();
  /** What an administrator set. */
  readonly managed = new FakeArea();
  readonly tabs: FakeTab[] = [];
  focusedWindow = 1;
  /** It lets the extension act on no site. */
  withholds = false;
  /** Content scripts by tab. */
  readonly scripts = new Map<number, Script>();
  /** Files that were put into pages. */
  readonly injected: { tabId: number; files: string[] }[] = [];
  /** Answers to what the background asked pages go here first. */
  readonly asked: { tabId: number; message: { type: string } }[] = [];
  #listeners: Listener[] = [];
  readonly #activated: ((tab: { tabId: number }) => void)[] = [];
  readonly #updated: ((tabId: number, change: { status?: string }) => void)[] = [];
  #clock = 1;

  /** Opens a tab in a window and brings it to the front of that window. */
  open(url: string | undefined, windowId = 1): FakeTab {
    const tab: FakeTab = {
      id: this.#clock + 100,
      windowId,
      index: this.tabs.filter((one) => one.windowId === windowId).length,
      active: true,
      ...(url !== undefined && { url }),
      status: 'complete',
      lastAccessed: 0,
    };
    this.tabs.push(tab);
    this.front(tab);
    return tab;
  }

  /** The person turns to a tab. */
  front(tab: FakeTab): void {
    for (const one of this.tabs) if (one.windowId === tab.windowId) one.active = one === tab;
    this.#clock += 1;
    tab.lastAccessed = this.#clock;
    this.focusedWindow = tab.windowId;
    for (const listener of this.#activated) listener({ tabId: tab.id });
  }

  /** A tab shows another page. */
  go(tab: FakeTab, url: string): void {
    tab.url = url;
    for (const listener of this.#updated) listener(tab.id, { status: 'loading' });
  }

  /** Presses the keys of a command of the manifest. */
  pressed: (command: string) => void = () => undefined;
  /** What stands on the toolbar button, and as its title, by tab. */
  readonly badges = new Map<number, string>();
  readonly titles = new Map<number, string>();

  close(tab: FakeTab): void {
    this.tabs.splice(this.tabs.indexOf(tab), 1);
  }

  /** The service worker is stopped: a new one adds its listeners again. */
  stop(): void {
    this.#listeners = [];
    this.#activated.length = 0;
    this.#updated.length = 0;
    this.local.changed.clear();
  }

  /** A message from one of the extension's own scripts, or from anything that pretends to be one. @returns what comes back over the wire */
  async send(message: unknown, sender: object): Promise<unknown> {
    for (const listener of this.#listeners) {
      const answer = listener(message, sender);
      if (answer !== undefined) return clone(await answer);
    }
    return undefined;
  }

  /** How the browser describes the content script of a tab, and the popup. */
  from = (tab: FakeTab, more: object = {}): object => ({
    id: EXTENSION_ID,
    url: tab.url,
    frameId: 0,
    tab: clone(tab),
    ...more,
  });
  readonly popup = { id: EXTENSION_ID, url: `${ORIGIN}popup/index.html` };

  readonly #find = (id: number): FakeTab => {
    const tab = this.tabs.find((one) => one.id === id);
    if (!tab) throw new Error(`No tab with id: ${id}.`);
    return tab;
  };

  /** The API itself. */
  readonly api = {
    runtime: {
      id: EXTENSION_ID,
      getURL: (path: string) => ORIGIN + path,
      getManifest: () => ({
        version: '0.1.0',
        content_scripts: [{ matches: ['https://*.logz.io/*'], js: ['content-scripts/logzio.js'] }],
      }),
      onMessage: { addListener: (listener: Listener) => void this.#listeners.push(listener) },
      onInstalled: { addListener: () => undefined },
    },
    storage: {
      local: this.local,
      session: this.session,
      managed: this.managed,
      onChanged: {
        addListener: (listener: () => void) => void this.local.changed.add(listener),
        removeListener: (listener: () => void) => void this.local.changed.delete(listener),
      },
    },
    permissions: {
      contains: async () => !this.withholds,
      onAdded: { addListener: () => undefined },
      onRemoved: { addListener: () => undefined },
    },
    commands: {
      onCommand: {
        addListener: (listener: (command: string) => void) => {
          this.pressed = listener;
        },
      },
    },
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
        this.badges.set(tabId, text);
      },
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async ({ tabId, title }: { tabId: number; title: string }) => {
        this.titles.set(tabId, title);
      },
    },
    windows: {
      WINDOW_ID_CURRENT: -2,
      update: async (id: number, { focused }: { focused?: boolean }) => {
        if (focused) this.focusedWindow = id;
      },
    },
    tabs: {
      onActivated: {
        addListener: (listener: (tab: { tabId: number }) => void) => void this.#activated.push(listener),
      },
      onUpdated: {
        addListener: (listener: (tabId: number, change: { status?: string }) => void) =>
          void this.#updated.push(listener),
      },
      query: async (want: {
        active?: boolean;
        windowId?: number;
        lastFocusedWindow?: boolean;
        url?: string | string[];
      }) =>
        this.tabs
          .filter(
            (tab) =>
              (want.active === undefined || tab.active === want.active) &&
              (want.windowId === undefined || tab.windowId === want.windowId) &&
              (!want.lastFocusedWindow || tab.windowId === this.focusedWindow) &&
              (want.url === undefined || [want.url].flat().some((pattern) => fits(tab.url, pattern))),
          )
          .map(clone),
      get: async (id: number) => clone(this.#find(id)),
      create: async ({ url, windowId = this.focusedWindow }: { url: string; windowId?: number }) =>
        clone(this.open(url, windowId)),
      update: async (id: number, { active }: { active?: boolean }) => {
        const tab = this.#find(id);
        const window = this.focusedWindow;
        if (active) this.front(tab);
        this.focusedWindow = window;
        return clone(tab);
      },
      sendMessage: async (tabId: number, message: { type: string }) => {
        const script = this.scripts.get(this.#find(tabId).id);
        this.asked.push({ tabId, message: clone(message) });
        if (!script) throw new Error('Could not establish connection. Receiving end does not exist.');
        return clone(await script(clone(message)));
      },
    },
    scripting: {
      executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
        this.#find(target.tabId);
        this.injected.push({ tabId: target.tabId, files });
      },
    },
  };
}

/** A storage area that may be told to refuse. */
export class FakeArea {
  items: Record<string, unknown> = {};
  /** Called after each write. */
  readonly changed = new Set<() => void>();
  readonly onChanged = { addListener: (listener: () => void): unknown => this.changed.add(listener) };
  /** Thrown by the next writes, until it is taken away. */
  refuse: Error | undefined;
  writes = 0;

  async get(keys: string[] | null): Promise<Record<string, unknown>> {
    return clone(
      Object.fromEntries(Object.entries(this.items).filter(([key]) => keys === null || keys.includes(key))),
    );
  }
  async set(items: Record<string, unknown>): Promise<void> {
    if (this.refuse) throw this.refuse;
    this.writes += 1;
    Object.assign(this.items, clone(items));
    for (const listener of this.changed) listener();
  }
  async remove(keys: string[]): Promise<void> {
    if (this.refuse) throw this.refuse;
    for (const key of keys) delete this.items[key];
  }
}

/** Does an address fit a match pattern? Only patterns of the forms that the extension uses. */
function fits(url: string | undefined, pattern: string): boolean {
  const [, host = '', path = ''] = /^https:\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  if (!url || !URL.canParse(url)) return false;
  const { protocol, hostname, pathname } = new URL(url);
  const any = (text: string): RegExp =>
    new RegExp(
      `^${text
        .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
        .replace(/^\*\\\./, '(.+\\.)?')
        .replaceAll('*', '.*')}$`,
    );
  return protocol === 'https:' && any(host).test(hostname) && any(path).test(pathname);
}
