import * as z from 'zod/mini';
import type { Press } from '../press';

const LogzioAccount = z.object({ id: z.string(), name: z.string() });
export type LogzioAccount = z.infer<typeof LogzioAccount>;

const Accounts = z.object({
  accounts: z.array(LogzioAccount),
  current: z.extend(LogzioAccount, { awsAccountId: z.string(), externalId: z.string() }),
});
export type Accounts = z.infer<typeof Accounts>;

/** What AWS needs to know about a Logz.io account. */
export type CurrentAccount = Accounts['current'];

/** What a form is saved with. */
export interface ConnectorForm {
  bucket: string;
  prefix?: string;
  region: string;
  logType?: string;
  roleArn: string;
}

const Connector = z.object({
  id: z.string(),
  bucket: z.string(),
  prefix: z.string(),
  region: z.optional(z.string()),
  logType: z.optional(z.string()),
  roleArn: z.string(),
  /** An archive's settings tell which one it uses. */
  externalId: z.optional(z.string()),
  works: z.boolean(),
  /** Why it does not work. */
  reason: z.optional(z.string()),
});
export type Connector = z.infer<typeof Connector>;

const Connectors = z.object({ connectors: z.array(Connector) });
const Archive = z.object({ archive: z.optional(Connector) });
const PolicyText = z.object({ document: z.string() });
const Message = z.object({ message: z.string() });
const Anything = z.unknown();

/** What the server answered, or its reason for refusing, as a sentence to show. */
export type Answer<T> = { ok: true; value: T } | { ok: false; message: string };

async function call<T>(path: string, shape: z.ZodMiniType<T>, body?: unknown): Promise<Answer<T>> {
  try {
    const response = await fetch(`/__practice/api/logzio/${path}`, {
      ...(body === undefined
        ? {}
        : {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          }),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, value: shape.parse(answer) };
    const refusal = Message.safeParse(answer);
    return {
      ok: false,
      message: refusal.success ? refusal.data.message : `The server answered ${response.status}.`,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, message: `The practice server could not be understood: ${reason}` };
  }
}

/** The person's Logz.io accounts, and what AWS needs to know about the current one. */
export function loadAccounts(): Promise<Answer<Accounts>> {
  return call('account', Accounts);
}

/** Makes another Logz.io account the current one. Read the accounts again afterwards. */
export function switchAccount(id: string): Promise<Answer<unknown>> {
  return call('switch', Anything, { id });
}

/** The text behind `Get the role policy`, made for this bucket. */
export function rolePolicy(bucket: string, prefix: string): Promise<Answer<{ document: string }>> {
  return call('policy', PolicyText, { bucket, prefix });
}

/** The connectors of the current account, oldest first. */
export function loadConnectors(): Promise<Answer<{ connectors: Connector[] }>> {
  return call('connectors', Connectors);
}

/** The archive of the current account; none while archiving is off. */
export function loadArchive(): Promise<Answer<{ archive?: Connector | undefined }>> {
  return call('archive', Archive);
}

/** `connectors`: Save; `archive`: Start archiving. */
export type Shelf = 'connectors' | 'archive';

/** Saves a configuration. Logz.io tries the role first: the answer tells that it works, or why not. */
export function saveForm(
  shelf: Shelf,
  form: ConnectorForm,
  commit: Press,
): Promise<Answer<{ message: string }>> {
  return call(shelf, Message, { ...form, commit });
}

/** Deletes a connector or an archive of the current account. */
export function deleteConfiguration(id: string, commit: Press): Promise<Answer<{ message: string }>> {
  return call('delete', Message, { id, commit });
}
