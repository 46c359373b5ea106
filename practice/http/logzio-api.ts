import * as z from 'zod/mini';
import type { CommitAction } from '../settings';
import type { Configuration, ConfigurationKind } from '../vendor/configuration';
import { rolePolicy } from '../vendor/state';
import type { Standing } from '../vendor/watch';
import { committing, Press } from './commits';
import { type Answer, answer, type Exchange, readBody } from './exchange';

const Switch = z.object({ id: z.string() });
const PolicyRequest = z.object({ bucket: z.string(), prefix: z.optional(z.string()) });
const NewConfiguration = z.object({
  bucket: z.string(),
  prefix: z._default(z.string(), ''),
  region: z.optional(z.string()),
  logType: z.optional(z.string()),
  roleArn: z.string(),
  commit: Press,
});

const Deletion = z.object({ id: z.string(), commit: Press });

/** The external ID of an S3 fetcher is not given out again, that of an archive is: as in Logz.io's public API. */
type Shown = Omit<Configuration, 'account' | 'externalId'> & Standing & { externalId?: string };

function shown({ world }: Exchange, { account: _, externalId, ...rest }: Configuration): Shown {
  const { archiveShowsExternalId } = world.settings;
  return {
    ...rest,
    ...(rest.kind === 'archive' && archiveShowsExternalId ? { externalId } : {}),
    ...world.logzio.watch.standing(rest.id),
  };
}

async function save(exchange: Exchange, action: CommitAction, kind: ConfigurationKind): Promise<Answer> {
  const { logzio } = exchange.world;
  const { commit: press, ...form } = NewConfiguration.parse(await readBody(exchange.request));
  const { ok, message } = await committing(
    exchange,
    { action, account: logzio.current.id, name: form.bucket, press },
    () => logzio.save(form, kind),
    (saved) => (saved.ok ? undefined : saved.message),
  );
  return answer({ message }, ok ? 201 : 400);
}

/** The practice Logz.io API by method and path under `/__practice/api/`. */
export const LOGZIO_API: Record<string, (exchange: Exchange) => Answer | Promise<Answer>> = {
  'GET logzio/account': ({ world: { logzio } }) =>
    answer({ accounts: logzio.accounts.map(({ id, name }) => ({ id, name })), current: logzio.current }),

  'POST logzio/switch': async ({ request, world: { logzio } }) => {
    const { id } = Switch.parse(await readBody(request));
    return logzio.switchTo(id)
      ? answer({ current: logzio.current })
      : answer({ message: `You have no Logz.io account ${id}.` }, 404);
  },

  'POST logzio/policy': async ({ request }) => {
    const { bucket } = PolicyRequest.parse(await readBody(request));
    return bucket.trim() === ''
      ? answer({ message: 'Enter the S3 bucket name first.' }, 400)
      : answer({ document: rolePolicy(bucket.trim()) });
  },

  'GET logzio/connectors': async (exchange) => {
    const { logzio } = exchange.world;
    await logzio.watch.settled();
    return answer({ connectors: logzio.connectors.map((one) => shown(exchange, one)) });
  },

  'GET logzio/archive': async (exchange) => {
    const { logzio } = exchange.world;
    await logzio.watch.settled();
    return answer(logzio.archive ? { archive: shown(exchange, logzio.archive) } : {});
  },

  'POST logzio/connectors': (exchange) => save(exchange, 'Save', 's3-fetcher'),
  'POST logzio/archive': (exchange) => save(exchange, 'StartArchiving', 'archive'),

  'POST logzio/delete': async (exchange) => {
    const { logzio } = exchange.world;
    const { id, commit: press } = Deletion.parse(await readBody(exchange.request));
    const name = logzio.configurations.find((one) => one.id === id)?.bucket ?? id;
    const { ok, message } = await committing(
      exchange,
      { action: 'Delete', account: logzio.current.id, name, press },
      () => logzio.delete(id),
      (deleted) => (deleted.ok ? undefined : deleted.message),
    );
    return answer({ message }, ok ? 200 : 404);
  },
};
