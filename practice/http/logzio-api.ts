import * as z from 'zod/mini';
import { rolePolicy } from '../logzio-state';
import { committing, Press } from './commits';
import { type Answer, answer, type Exchange, readBody } from './exchange';

const Switch = z.object({ id: z.string() });
const PolicyRequest = z.object({ bucket: z.string(), prefix: z.optional(z.string()) });
const NewConnector = z.object({
  bucket: z.string(),
  prefix: z._default(z.string(), ''),
  region: z.optional(z.string()),
  logType: z.optional(z.string()),
  roleArn: z.string(),
  commit: Press,
});

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

  'GET logzio/connectors': ({ world: { logzio } }) => answer({ connectors: logzio.connectors }),

  'POST logzio/connectors': async (exchange) => {
    const { logzio } = exchange.world;
    const { commit: press, ...connector } = NewConnector.parse(await readBody(exchange.request));
    const saved = await committing(
      exchange,
      { action: 'Save', account: logzio.current.id, name: connector.bucket, press },
      () => logzio.save(connector),
      ({ ok, message }) => (ok ? undefined : message),
    );
    return answer({ message: saved.message }, saved.ok ? 201 : 400);
  },
};
