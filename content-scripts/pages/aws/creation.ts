import type { Facts } from '../../../src/connector/schema';
import { textIn } from '../../form/fill';
import { onPress } from '../../form/follow';
import { type Locator, locate } from '../../form/locate';
import { messages } from '../../form/texts';
import type { Visit } from '../page';
import { FIELDS } from './fields';
import { words } from './words';

type Created = 'policyCreated' | 'roleCreated';

const KINDS = {
  policyCreated: {
    button: words('createPolicy'),
    commit: FIELDS.createPolicy,
    field: 'policyName',
    noun: words('policy'),
    other: words('role'),
  },
  roleCreated: {
    button: words('createRole'),
    commit: FIELDS.createRole,
    field: 'roleName',
    noun: words('role'),
    other: words('policy'),
  },
} as const;

/**
 * What the person had put in when they pressed the committing button; not `sure` where neither its word nor its place says that it is the
 * one. Outlives the page: the console goes on to a list.
 */
let pressed: { kind: Created; name: string; sure: boolean } | undefined;

/** How long the console gets to show an error after it went on to a list; after that, having gone on is the message. */
const WENT_ON_MS = 3_000;

/**
 * Follows the making of a policy or a role: remembers the name in the box when the person presses the button, and takes the console's
 * own message as the proof. Messages are translated, the name in them is not.
 */
export function watchCommit(visit: Visit, kind: Created, nameBox: Locator): () => void {
  const { button: names, commit } = KINDS[kind];
  const remember = (known: boolean, button: Element): void => {
    const box = locate(nameBox);
    if (box && textIn(box)) pressed = { kind, name: textIn(box), sure: known || button === locate(commit) };
  };
  onPress(names, remember, visit.signal);
  // As long as the wizard stands there with its box, nothing was created, whatever a message says ("could not be created").
  return () => readMessages(visit, kind, locate(nameBox) === undefined);
}

/** The same on the list that the console goes on to. */
export function watchList(visit: Visit, kind: Created): () => void {
  // Without a message, only the very button that commits is a proof: Cancel leads to the list as well.
  if (pressed?.kind === kind && pressed.sure) {
    const timer = setTimeout(() => {
      if (pressed?.kind === kind && !messages().some(({ error }) => error))
        created(visit, kind, pressed.name);
    }, WENT_ON_MS);
    visit.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }
  return () => readMessages(visit, kind);
}

function readMessages(visit: Visit, kind: Created, left = true): void {
  const mine = pressed?.kind === kind;
  const name = mine ? pressed?.name : visit.work().values[KINDS[kind].field];
  for (const { text, success, error } of messages()) {
    // A role is often named like its policy, and the message about the one may still stand when the other is made.
    const rest = name ? text.replaceAll(name, ' ') : text;
    const about = mentions(rest, KINDS[kind].noun);
    const aboutOther = mentions(rest, KINDS[kind].other) && !about;
    const told = about && mentions(rest, words('created'));
    if (left && name && contains(text, name) && !error && !aboutOther && (told || (mine && success)))
      created(visit, kind, name);
    else if (error && mine) visit.say({ code: 'aws-says', values: { said: text.slice(0, 400) } });
  }
}

function created({ route, session, work, report }: Visit, kind: Created, name: string): void {
  pressed = undefined;
  const known = work().facts[kind];
  if (known?.name === name && known.account === session.account) return;
  const { account } = session;
  const fact: Facts[Created] = {
    name,
    partition: route.partition,
    at: Date.now(),
    account,
  };
  report({ [kind]: fact });
}

const mentions = (text: string, some: readonly string[]): boolean =>
  some.some((word) => text.toLowerCase().includes(word.toLowerCase()));

/** Does the text hold the name, and not as a part of a longer one? */
function contains(text: string, name: string): boolean {
  const at = text.indexOf(name);
  const legal = /[\w+=,@-]/;
  return at >= 0 && !legal.test(text[at - 1] ?? ' ') && !legal.test(text[at + name.length] ?? ' ');
}
