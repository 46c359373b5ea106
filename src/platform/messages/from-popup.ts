import * as z from 'zod/mini';
import { InventoryChange, type Refused } from '../../connector/inventory/change';
import type { Known } from '../../connector/known';
import { COLUMNS, FIELDS, type Field, TEXT_BOXES } from '../../connector/labels';
import { Connector, JOURNEYS, type State } from '../../connector/schema';
import type { Aside } from '../../connector/store';
import type { Problem } from '../../iam/result';
import type { Asked, LogzioPage } from '../../journeys/asked';
import type { Configurations } from '../../journeys/configurations';
import type { MigrationMap } from '../../journeys/migrate/map';
import type { Context, Step } from '../../journeys/step';
import { EVERYTHING_PROBLEMS, LONGEST_FILE } from '../../options/everything';
import { LONGEST_PACK, PACK_PROBLEMS } from '../../options/locators';
import { TaughtField, TaughtKey } from '../../options/taught';
import type { Exported } from '../../templates/plan';
import { FORMATS } from '../../words/export';
import type { ShownReview } from '../../words/review';
import { connectorId, done, LONGEST, made, nothing, Outcome, openable, text } from './vocabulary';

const field = z.enum(FIELDS);
const sentences = z.array(z.string());

/** What the popup draws at once. It does not grow with the list of connectors: that may hold thousands. */
export const View = z.object({
  state: made<Pick<State, 'journey' | 'order'>>(),
  /** How many connectors there are, of all journeys. */
  count: z.number(),
  /** The first of the others that the journey is about. */
  others: z.array(z.object({ id: connectorId, name: z.string() })),
  /** The connector that is meant now, and everything known of it with where that comes from. */
  connector: Connector,
  known: made<Partial<Record<Field, Known>>>(),
  /** What was stored and could not be read. */
  aside: z.array(made<Aside>()),
  context: made<Context>(),
  /** The lines of the chosen journey. */
  steps: z.array(made<Step>()),
  /** May the person say that Logz.io shows it as connected? */
  mayConfirm: z.boolean(),
  /** What stands in the active tab of the popup's window. */
  activeTab: z.enum(['logzio', 'aws', 'other']),
  /** It may be one of the two sites: the browser withholds one, and then tells no address of its pages. */
  unseen: z.optional(z.boolean()),
  /** What the Logz.io page in front shows. */
  page: z.optional(made<LogzioPage>()),
  /** What its form lacks and nothing tells. */
  asked: z.array(made<Asked>()),
  /** What came of going back to the Logz.io tab in front, and when that was. */
  told: z.optional(z.object({ at: z.number(), outcome: Outcome })),
  /** What is about to be granted. */
  review: made<ShownReview>(),
});
export type View = z.infer<typeof View>;

/** A refused value, with its sentence. */
const shown = z.object({ code: z.string(), message: z.string() });

const SetResult = z.union([
  z.object({ ok: z.literal(true), cleaned: z.optional(sentences) }),
  z.object({ ok: z.literal(false), problem: shown }),
]);
export type SetResult = z.infer<typeof SetResult>;

const PasteResult = z.object({ found: z.array(field), cleaned: sentences, problems: z.array(shown) });
export type PasteResult = z.infer<typeof PasteResult>;

const InventoryOutcome = z.extend(Outcome, {
  /** By column, where values were refused; nothing was changed then. */
  problems: z.optional(z.partialRecord(z.enum(COLUMNS), made<Problem>())),
  /** What of a file was not taken, word for word, by reason. */
  refused: z.optional(z.array(made<Refused>())),
  /** The connector that this is about. */
  id: z.optional(z.string()),
});
export type InventoryOutcome = z.infer<typeof InventoryOutcome>;

/** What the popup, which is the side panel too, may ask of the background. */
export const FROM_POPUP = {
  view: { input: nothing, output: View },
  /** An empty text removes the value. */
  set: { input: z.object({ field, text: text(LONGEST) }), output: SetResult },
  paste: { input: z.object({ text: text(4 * LONGEST) }), output: PasteResult },
  journey: { input: z.object({ id: z.enum(JOURNEYS) }), output: done },
  inventory: { input: z.object({ change: InventoryChange }), output: InventoryOutcome },
  /** Some of the configurations; `roles`: so many rows of the table of roles. */
  configurations: {
    input: z.object({
      search: text(4_000),
      from: z.number().check(z.nonnegative(), z.int()),
      count: z.number().check(z.positive(), z.int(), z.maximum(200)),
      roles: z.number().check(z.nonnegative(), z.int()),
    }),
    output: made<Configurations>(),
  },
  'migration-map': { input: nothing, output: made<MigrationMap>() },
  /** All of the inventory, to be exported. */
  'all-configurations': { input: nothing, output: z.array(Connector) },
  /** What the wizards make, as a file. `all`: of the whole migration; `confirmed`: the person was told of what blocks it. */
  export: {
    input: z.object({ format: z.enum(FORMATS), all: z.boolean(), confirmed: z.boolean() }),
    output: made<Exported>(),
  },
  capture: { input: nothing, output: Outcome },
  /** Opens Logz.io's form, puts in what is known and `values`, which the person gave for it; captures, opens Create policy. */
  'capture-and-open': { input: z.object({ values: z.partialRecord(field, text(1_000)) }), output: Outcome },
  /** In a migration: fills Logz.io's form, reads the new external ID, opens the role's trust policy or Create policy. */
  'recreate-and-open': { input: nothing, output: Outcome },
  /** One of the possibilities that a capture found: as if the form had shown only these. */
  choose: { input: z.object({ values: z.partialRecord(field, text(LONGEST)) }), output: Outcome },
  fill: { input: nothing, output: Outcome },
  /** `Show me the field`: the person will point at this box of the form in the Logz.io tab in front. */
  'show-field': { input: z.object({ field: z.enum(TEXT_BOXES) }), output: Outcome },
  open: { input: z.object({ what: openable }), output: Outcome },
  /** Turns to the Logz.io tab of the journey, opened where there is none; or to the tab that waits at AWS's sign-in page. */
  'go-to': { input: z.object({ place: z.enum(['logzio', 'sign-in']) }), output: Outcome },
  /** `anyway`: although the role is of another AWS account than the connector. */
  'return-from-popup': { input: z.object({ anyway: z.optional(z.boolean()) }), output: Outcome },
  /** Turns to another connector of the list. */
  current: { input: z.object({ id: connectorId }), output: done },
  /** `Logz.io shows it as connected`: the person says so. */
  confirm: { input: nothing, output: Outcome },
  /** `Copy diagnostics`: the text to copy; absent where the page in front is none of the IAM console, or gives no answer. */
  diagnostics: { input: nothing, output: z.object({ text: z.optional(z.string()) }) },
  /** Fields that the person showed on pages, and one of them taken back. */
  taught: { input: nothing, output: z.object({ fields: z.array(TaughtField) }) },
  unteach: { input: TaughtKey, output: done },
  /** Which locators count on AWS's pages; `mine`: the person chose a pack. */
  locators: { input: nothing, output: z.object({ version: z.number(), mine: z.boolean() }) },
  /** A pack from a file; `dropped`: fields of it that do not fit. */
  'take-locators': {
    input: z.object({ text: text(LONGEST_PACK) }),
    output: z.object({ problem: z.optional(z.enum(PACK_PROBLEMS)), dropped: z.array(z.string()) }),
  },
  'drop-locators': { input: nothing, output: done },
  forget: { input: nothing, output: done },
  /** Puts what an exported file holds in the place of everything; `problem` where the file was refused, and nothing changed. */
  'import-everything': {
    input: z.object({ text: text(LONGEST_FILE) }),
    output: z.object({ problem: z.optional(z.enum(EVERYTHING_PROBLEMS)) }),
  },
  /** Removes what was kept aside. */
  'dismiss-aside': { input: nothing, output: done },
  /** Tries to read it again. */
  'retry-aside': { input: nothing, output: Outcome },
} as const;
