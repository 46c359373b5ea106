import type { Account, Someone } from './callers';
import type { ConditionFindings, ConditionSaid } from './conditions';

type None = undefined;

/** Why an entry of Principal is refused. */
export type WrongPrincipal =
  | { code: 'digits'; count: number }
  | { code: 'partition'; partition: string }
  | { code: 'account'; account: string }
  | { code: 'type'; type: string }
  | {
      code:
        | 'other-text'
        | 'wildcard'
        | 'other-arn'
        | 'no-service'
        | 'no-provider'
        | 'no-map'
        | 'nobody'
        | 'not-text';
    };

type Limited = { only: ConditionSaid[] };

/** Findings about a trust policy. */
export interface TrustFindings extends ConditionFindings {
  'trust-action': { how: 'not' } | { how: 'other'; shown: string };
  'trust-element': { name: string };
  'principal-form': { shown: string; why: WrongPrincipal };
  'version-old': { missing: boolean };
  everyone: Limited;
  'everyone-limited': None;
  'everyone-organisation': { organisations: string[] };
  'everyone-service': Limited;
  'everyone-federation': Someone & Limited;
  service: Someone;
  'service-limited': Someone & Limited;
  federation: Someone & Limited;
  'federation-open': { name: string };
  'own-account': Someone;
  'own-role': Someone;
  'other-account': Someone;
  'vendor-partition': { account?: string };
  'vendor-absent': Account & { instead: string | undefined };
  'principal-deleted': { id: string };
  'whole-account': None;
  'vendor-part': None;
  'id-missing': None;
  'id-if-exists': { operator: string; plain: string };
  'id-for-all-values': { operator: string; plain: string };
  'id-negated': { how: 'none-or-other' | 'other'; operator: string };
  'id-null': { how: 'none-only' | 'danger' };
  'id-any': None;
  'id-wildcard': { operator: string; text: string };
  'id-several': { length: number; migrating?: true };
  'id-ignore-case': None;
  'id-another': { text: string };
  'id-kept-out': { operator: string; text: string };
  'id-operator': { operator: string };
  'id-empty-list': None;
  'id-wildcard-literal': { operator: string; text: string };
  'id-space': None;
  'id-case': { text: string; externalId: string };
  'id-part': { text: string; externalId: string };
  'id-other': { text: string; externalId: string };
  'id-key': { key: string };
  'id-undecided': None;
  'id-only-in-deny': None;
  mfa: { key: string };
  'extra-condition': { allow: boolean; condition: ConditionSaid };
  'condition-never': { condition: ConditionSaid };
  'action-mismatch': { how: 'account' } | { how: 'federation'; name: string };
  'session-action': None;
  'deny-hits-vendor': { all: boolean };
  'deny-may-hit-vendor': Limited;
  'id-guessable': Guess;
  'id-unlike-vendors': None;
}

/** Why an external ID can be guessed. */
export type Guess =
  | { how: 'common' | 'known'; tail: string }
  | { how: 'short'; characters: number }
  | { how: 'digits' | 'one-character' | 'letters' };
