import { seenBy } from '../connector/current';
import type { Connector, State } from '../connector/schema';
import { reviewOf } from '../journeys/review';
import { REVIEWED } from '../words/names';
import { type ShownFinding, reviewWords as shown } from '../words/review';
import type { Plan, TrustToChange } from './plan';

/** A finding as one sentence that says how much it weighs, and where. */
const sentence = ({ weight, about, line, message }: ShownFinding): string =>
  `${weight.charAt(0).toUpperCase()}${weight.slice(1)}. ${REVIEWED[about]}${line ? `, line ${line}` : ''}: ${message}`;

const isBlocker = ({ weight }: ShownFinding): boolean => weight === 'danger' || weight === 'error';

/**
 * The judge's review of all that is to be written, each sentence once: what is granted, then what is to be known.
 *
 * @param own the AWS account that it is made in, 12 digits, where it is known
 */
export function reviewWords(
  state: State,
  connectors: readonly Connector[],
  changes: readonly TrustToChange[],
  own: string | undefined,
): Pick<Plan, 'review' | 'blockers'> {
  const reviews =
    changes.length > 0
      ? changes.map(({ both, accountId, to: [externalId] }) => {
          const trust = JSON.stringify(both, null, 2);
          const { trust: granted, findings } = shown(
            reviewOf(state, { own, trust, accountId, externalId, migrating: true }),
          );
          return { granted: [granted], findings: findings.filter(({ about }) => about !== 'rolePolicy') };
        })
      : connectors.map((one) => {
          const { permissions, trust, findings } = shown(reviewOf(seenBy(state, one.id), { own }));
          return { granted: [...(permissions?.split('\n') ?? []), trust], findings };
        });
  const granted = reviews.flatMap((one) => one.granted.flatMap((text) => text ?? []));
  const findings = reviews.flatMap((one) => one.findings);
  return {
    review: [...new Set([...granted, ...findings.map(sentence)])],
    blockers: [...new Set(findings.filter(isBlocker).map(sentence))],
  };
}
