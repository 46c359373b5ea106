import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { Account, Role } from '../iam/account';
import { IamError } from '../iam/errors';
import { trustPolicyText } from '../iam/trust';
import { trustedEntities } from '../iam/trusted-entities';
import { committing, Press } from './commits';
import { type Answer, answer, type Exchange, readBody } from './exchange';

const Tags = z.optional(z.array(z.object({ key: z.string(), value: z.string() })));

const NewPolicy = z.object({
  name: z.string(),
  description: z.optional(z.string()),
  document: z.string(),
  tags: Tags,
  commit: Press,
});

const Trust = z.union([
  z.object({ document: z.string() }),
  z.object({
    awsAccount: z.string(),
    requireExternalId: z.boolean(),
    externalId: z.string(),
    requireMfa: z.boolean(),
  }),
]);

const NewRole = z.object({
  name: z.string(),
  path: z.optional(z.string()),
  description: z.optional(z.string()),
  trust: Trust,
  policyArns: z.array(z.string()),
  tags: Tags,
  commit: Press,
});

const NewTrustPolicy = z.object({ name: z.string(), document: z.string(), commit: Press });
const Deletion = z.object({ name: z.string(), commit: Press });
const Document = z.object({ document: z.string(), kind: z.enum(['permissions', 'trust']) });

type Handler = (exchange: Exchange, account: Account) => Answer | Promise<Answer>;

/** The practice console's API by method and path under `/__practice/api/`. Refusals by IAM are thrown as IamError. */
export const CONSOLE_API: Record<string, Handler> = {
  'GET session': ({ world }, { id, partition }) =>
    answer({ accountId: id, partition, settings: world.settings }),

  'GET policies': async ({ world }, account) => {
    await wait(world.settings.policiesDelayMs);
    return answer({ policies: policyRows(account) });
  },

  'GET policy': ({ url }, account) => {
    const arn = url.searchParams.get('arn') ?? '';
    const document = account.policyDocument(arn);
    return answer({ ...policyRows(account).find((row) => row.arn === arn), document });
  },

  'POST policies': async (exchange, account) => {
    const { commit: press, ...policy } = NewPolicy.parse(await readBody(exchange.request));
    const commit = { action: 'CreatePolicy', account: account.id, name: policy.name, press } as const;
    const { arn } = await committing(exchange, commit, () => account.createPolicy(policy));
    return answer({ arn }, 201);
  },

  'POST validate-policy': async ({ request }, account) => {
    const { document, kind } = Document.parse(await readBody(request));
    return answer({ problems: account.problems(document, kind) });
  },

  'GET roles': (_, account) =>
    answer({
      roles: account.roles.map(({ name, path, arn, createdAt, trustPolicy }) => ({
        name,
        path,
        arn,
        createdAt,
        trustedEntities: trustedEntities(trustPolicy),
      })),
    }),

  'GET role': ({ url }, account) =>
    answer(details(account, account.role(url.searchParams.get('name') ?? ''))),

  'POST roles': async (exchange, account) => {
    const { commit: press, trust, ...role } = NewRole.parse(await readBody(exchange.request));
    const trustPolicy = 'document' in trust ? trust.document : trustPolicyText(trust, account.partition);
    const commit = { action: 'CreateRole', account: account.id, name: role.name, press } as const;
    const { arn } = await committing(exchange, commit, () => account.createRole({ ...role, trustPolicy }));
    return answer({ arn }, 201);
  },

  'PUT role/trust-policy': async (exchange, account) => {
    const { name, document, commit: press } = NewTrustPolicy.parse(await readBody(exchange.request));
    const commit = { action: 'UpdateAssumeRolePolicy', account: account.id, name, press } as const;
    await committing(exchange, commit, () => account.updateTrustPolicy(name, document));
    return answer({});
  },

  'POST delete-role': async (exchange, account) => {
    const { name, commit: press } = Deletion.parse(await readBody(exchange.request));
    const commit = { action: 'DeleteRole', account: account.id, name, press } as const;
    await committing(exchange, commit, () => account.deleteRole(name));
    return answer({});
  },
};

/** What the API answers to somebody who is not signed in (any more). */
export const SIGNED_OUT: Answer = answer(
  { code: 'ExpiredToken', message: 'The security token included in the request is expired' },
  403,
);

/** A refusal by IAM as the API's answer; undefined for any other error. */
export const refusal = (error: unknown): Answer | undefined =>
  error instanceof IamError ? answer({ code: error.code, message: error.message }, error.status) : undefined;

interface PolicyRow {
  arn: string;
  name: string;
  type: string;
  description: string;
  createdAt: string;
  usedAs: string;
}

function policyRows({ policies, managed, roles }: Account): PolicyRow[] {
  const own = policies.map((policy) => ({ ...policy, type: 'Customer managed' }));
  return [...own, ...managed]
    .map(({ arn, name, type, description, createdAt }) => {
      const uses = roles.filter(({ policyArns }) => policyArns.includes(arn)).length;
      const usedAs = uses > 0 ? `Permissions policy (${uses})` : 'None';
      return { arn, name, type, description, createdAt, usedAs };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

const details = (account: Account, { policyArns, tags: _, ...role }: Role): object => ({
  ...role,
  attachedPolicies: policyRows(account)
    .filter(({ arn }) => policyArns.includes(arn))
    .map(({ arn, name, type }) => ({ arn, name, type })),
});
