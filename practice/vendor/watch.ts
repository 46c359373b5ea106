import { type ConnectionRequest, groundsOf, judge } from '../iam/connection';
import type { Iam } from '../iam/state';
import type { Configuration } from './configuration';

/** From `at` on (ms since 1970) a configuration worked, or did not. Its first entry is how it began. */
export interface HistoryEntry {
  at: number;
  configuration: Configuration;
  works: boolean;
  /** Why it does not work. */
  reason?: string;
}

export interface Standing {
  works: boolean;
  reason?: string;
}

interface Look extends Standing {
  at: number;
  configuration: Configuration;
}

/**
 * Decides continuously whether each configuration works. Every look takes down at once what IAM holds in that moment and
 * judges it afterwards, in order: an outage between two changes that follow each other closely is not missed.
 */
export class Watch {
  /** Changes only, in the order in which they came about. */
  readonly history: HistoryEntry[] = [];
  readonly #seen = new Map<string, string>();
  readonly #standings = new Map<string, Standing>();
  #judging: Promise<void> = Promise.resolve();

  constructor(
    private readonly iam: Iam,
    private readonly vendorAccount: string,
    private readonly configurations: () => readonly Configuration[],
  ) {}

  /** Looks at every configuration as it stands now. The judgement comes later: see `settled`. */
  look(): void {
    const at = Date.now();
    const looks = this.configurations().flatMap((configuration) => this.#judged(at, configuration));
    if (looks.length === 0) return;
    this.#judging = this.#judging.then(async () => {
      for (const look of await Promise.all(looks)) this.#note(look);
    });
  }

  /** Looks once more, for what was changed without IAM's knowledge, and waits until all that was seen is judged. */
  settled(): Promise<void> {
    this.look();
    return this.#judging;
  }

  /** How a configuration stood when it was last judged. */
  standing(id: string): Standing {
    return this.#standings.get(id) ?? { works: false, reason: 'Not tried yet.' };
  }

  /** Nothing where the grounds are those of the look before: so is the judgement. */
  #judged(at: number, configuration: Configuration): Promise<Look>[] {
    const grounds = groundsOf(this.iam, configuration.roleArn);
    const seen = JSON.stringify(grounds);
    if (this.#seen.get(configuration.id) === seen) return [];
    this.#seen.set(configuration.id, seen);
    const request = requestOf(configuration, this.vendorAccount);
    return [
      judge(grounds, request).then((reason) => ({
        at,
        configuration,
        works: reason === undefined,
        ...(reason === undefined ? {} : { reason }),
      })),
    ];
  }

  #note({ at, configuration, ...standing }: Look): void {
    const before = this.#standings.get(configuration.id);
    this.#standings.set(configuration.id, standing);
    if (before?.works !== standing.works) this.history.push({ at, configuration, ...standing });
  }
}

/** What the vendor comes with for a configuration: the external ID that it was made with, and write access for an archive. */
export const requestOf = (
  { externalId, roleArn, bucket, prefix, kind }: Omit<Configuration, 'id' | 'account'>,
  vendorAccount: string,
): ConnectionRequest => ({ vendorAccount, externalId, roleArn, bucket, prefix, writes: kind === 'archive' });
