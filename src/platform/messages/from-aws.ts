import * as z from 'zod/mini';
import { FIELDS } from '../../connector/labels';
import { Facts } from '../../connector/schema';
import type { TrustLine } from '../../connector/trust-document';
import { TRUST_EDITS } from '../../connector/trust-said';
import { TaughtField } from '../../options/taught';
import type { CardWords } from '../../words/card';
import type { FoundInWords } from '../../words/trust';
import {
  CardLook,
  connectorId,
  document,
  done,
  made,
  nextStep,
  nothing,
  openable,
  page,
  Session,
  TrustRole,
  text,
} from './vocabulary';

const sentences = z.array(z.string());

/** What the card of an AWS page has to know: derived from the store, never stored. */
export const Work = z.object({
  /** The connector whose values these are. */
  connector: z.optional(connectorId),
  /** The connector's values, names suggested where the person gave none. */
  values: z.partialRecord(z.enum(FIELDS), z.string()),
  /** What the description of the policy and of the role says. */
  description: z.string(),
  /** What was seen on the pages; what was created only where it belongs to this connector (`connector/held.ts`). */
  facts: Facts,
  /** What must be said before anything is filled: what is dangerous or of no use, then what to look at. */
  blockers: sentences,
  warnings: sentences,
  /** What is being granted, in plain words, as far as it concerns this page. */
  review: sentences,
  /** Filling would be of no use here, or give away more than is meant: it waits until the person says "Fill anyway". */
  stop: z.boolean(),
  /** The next click, where this page has nothing to fill. */
  hint: z.optional(z.string()),
  /** What the person can go on to from here. */
  next: z.array(nextStep),
  /** Fields of this page that the person showed, in every language of the console. */
  taught: z.array(TaughtField),
  /** Which AWS account the page is of, as a sentence; empty where the page does not tell. */
  signedIn: z.string(),
});
export type Work = z.infer<typeof Work>;

const { policyFilled, policyEdited, policyCreated, trustFilled, policyTicked, roleCreated, roleRead } =
  Facts.shape;

/** The facts that an AWS page can see. `null` takes one back: `undefined` gets lost on the way. */
const SeenInAws = z.object({
  policyFilled: z.nullish(policyFilled),
  policyEdited: z.nullish(policyEdited),
  policyCreated: z.nullish(policyCreated),
  trustFilled: z.nullish(trustFilled),
  policyTicked: z.nullish(policyTicked),
  roleCreated: z.nullish(roleCreated),
  roleRead: z.nullish(roleRead),
});
export type SeenInAws = z.infer<typeof SeenInAws>;

/** Who a trust policy lets in, in plain words, and what is wrong with it. */
export interface TrustReview {
  review: string[];
  /** What is dangerous or can't work; what to look at. */
  blockers: string[];
  findings: string[];
  /** More is given away than is meant: nothing is edited before the person says so. */
  danger: boolean;
}

export interface TrustView extends FoundInWords, TrustReview {
  /** Does a configuration of the inventory use this role? */
  ours: boolean;
}

/** An edit that was made, or why not and what the person may choose from; `said` for the person. */
export type TrustChange = { said: string; found: FoundInWords } & TrustReview &
  ({ ok: true; document: string; lines: number[] } | { ok: false; choices: TrustLine[] });

const edit = z.enum(TRUST_EDITS);
const role = TrustRole.shape;
/** A page as its card asks about it; `roleName` where the page is about one role. */
const here = z.object({ page, session: Session, roleName: z.optional(text(300)) });

/** What a page of the IAM console may ask of the background. */
export const FROM_AWS = {
  /** A page of IAM was opened: is there anything to do on it? If so the background puts the second part in, unless that is `ready`. */
  page: {
    input: z.object({ page, ready: z.boolean(), roleName: z.optional(text(300)) }),
    output: z.object({ needed: z.boolean() }),
  },
  work: { input: here, output: Work },
  /** What the card says by itself: kept out of what runs in AWS's pages. */
  words: { input: nothing, output: made<CardWords>() },
  /** How the person left the card, in whatever tab; `keep` is how it is left now, `lost` says that the page takes it away. */
  card: { input: z.object({ keep: z.optional(CardLook), lost: z.optional(z.boolean()) }), output: CardLook },
  /** What was seen on the page; with the connector that it was filled for, where that is known. */
  report: { input: z.object({ connector: z.optional(connectorId), facts: SeenInAws }), output: done },
  /** The person goes on to a page: its address, for this tab; with `beside`, the background opens it in a tab of its own. */
  address: {
    input: z.object({ of: openable, session: Session, beside: z.optional(z.boolean()) }),
    output: z.object({ url: z.optional(z.string()) }),
  },
  /** Did a click of the person bring this page here? It counts once. `fill`: fill the wizard; `edit`: what to do to a role's trust policy. */
  arrive: {
    input: here,
    output: z.object({ fill: z.boolean(), edit: z.optional(edit) }),
  },
  /** The person wants to show a field: the background puts in what lets them. */
  point: { input: nothing, output: done },
  /** A field that the person showed. */
  teach: { input: TaughtField, output: done },
  /** Back to Logz.io with the role ARN: what came of it, as the sentence to show. */
  return: { input: nothing, output: z.object({ ok: z.boolean(), text: z.string() }) },
  /** What stands in a role's trust policy and what can be done with it; without `document`, what is known before it is seen. */
  'trust-find': { input: z.object({ ...role, document: z.optional(document) }), output: made<TrustView>() },
  /** The exact edit. `at` is the offset of the value that the person chose. */
  'trust-edit': {
    input: z.object({ ...role, document, edit, at: z.optional(z.number()) }),
    output: made<TrustChange>(),
  },
  /** Who the trust policy that is shown lets in. */
  'trust-review': { input: z.object({ ...role, document }), output: made<TrustReview>() },
  /**
   * What the editor was left with, that it was taken back, what AWS shows as stored; or that the console said the policy was updated, where
   * it shows none.
   */
  'trust-note': {
    input: z.object({
      ...role,
      document: z.optional(document),
      what: z.enum(['meant', 'undone', 'stored', 'updated']),
      edit: z.optional(edit),
    }),
    /** `asMeant`: is what is stored what was meant? Absent where nothing was meant, or nothing is known. `said`: for the person. */
    output: z.object({ asMeant: z.optional(z.boolean()), said: z.string() }),
  },
} as const;
