import type { Said } from '../said';
import type { Account, OtherSaid } from './callers';
import type { ConditionSaid } from './conditions';
import type { EditProblems } from './edits';
import type { PermissionsFindings } from './permissions';
import type { GrammarProblems, TextProblems } from './text';
import type { TrustFindings } from './trust';
import type { ValueProblems } from './values';

/* What is said of values and policies, by code, with the values that each sentence needs; `undefined` for none. The sentences stand in `words/`. */

export type { Caller, OtherSaid, Someone } from './callers';
export type { ConditionForm, ConditionSaid } from './conditions';
export type { OtherPrincipal, ToldPlaces } from './edits';
export type { Deed, ResourceSaid, WorksOn } from './permissions';
export type { WrongForm } from './text';
export type { Guess, WrongPrincipal } from './trust';
export type { BucketShape, Cleaned, NamedByArn } from './values';

/** Where a problem stands in a text, and what is said around its own sentence. */
interface Around {
  /** From 1. */
  line?: number;
  column?: number;
  /** How many more there are in the same text. */
  more?: number;
  /** What to copy instead is said as well: the role policy, from Logz.io's form. */
  copyPolicy?: true;
}

/** What went wrong or is to be known, by code. */
export type Problem = Said<Problems> & Around;

/** Those that hold another one. */
export interface NestedProblems {
  'account-illegal': { why: Problem };
  'id-illegal': { why?: Problem };
  'bucket-name': { bucket: string; why: Problem };
}

/** Every code of this room. Rooms above add their own to it. */
export interface Problems
  extends ValueProblems,
    TextProblems,
    GrammarProblems,
    EditProblems,
    TrustFindings,
    PermissionsFindings,
    NestedProblems {}

/** Who can use a role. */
export interface TrustSentences {
  refused: { why: Problem | undefined };
  nobody: Account & { externalId: string; why: Problem | undefined };
  vendor: Account & {
    externalId: string;
    /** Nobody else can. */
    alone: boolean;
    /** Which external ID it needs: none, this or others as `other`, this as far as can be told, this alone. */
    needed: 'none' | 'others' | 'undecided' | 'this';
    other: string | undefined;
    /** There are no further conditions. */
    sure: boolean;
  };
  /** `too`: besides the vendor. */
  others: { too: boolean; others: OtherSaid[] };
  condition: { condition: ConditionSaid; allow: boolean };
}
export type TrustSays = Said<TrustSentences>;
