import { chmodSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Account } from '../../../practice/iam/account';
import { IamError } from '../../../practice/iam/errors';

/** What a call of the AWS CLI prints. */
type Answer = { out: string } | { error: string };

const json = (value: unknown): Answer => ({ out: `${JSON.stringify(value, null, 4)}\n` });

interface Input {
  PolicyName?: string;
  PolicyDocument?: string;
  Description?: string;
  RoleName?: string;
  Path?: string;
  AssumeRolePolicyDocument?: string;
  Tags?: { Key: string; Value: string }[];
}

const tagsOf = ({ Tags = [] }: Input): { key: string; value: string }[] =>
  Tags.map(({ Key, Value }) => ({ key: Key, value: Value }));

/** One call, as `aws` is given it: the few that scripts make, on a practice account. What is not known fails, as a wrong option does. */
function call(account: Account, args: readonly string[]): Answer {
  const option = (name: string): string => {
    const joined = args.find((one) => one.startsWith(`--${name}=`));
    return joined ? joined.slice(name.length + 3) : (args[args.indexOf(`--${name}`) + 1] ?? '');
  };
  const input = (): Input => JSON.parse(option('cli-input-json')) as Input;
  const policy = () => {
    const found = account.policies.find(({ arn }) => arn === option('policy-arn'));
    if (!found) throw new IamError('NoSuchEntity', `Policy ${option('policy-arn')} was not found.`);
    return found;
  };
  switch (args.slice(0, 2).join(' ')) {
    case 'sts get-caller-identity':
      return { out: `arn:aws:iam::${account.id}:user/me\n` };
    case 'iam get-policy':
      policy();
      return { out: 'v1\n' };
    case 'iam get-policy-version':
      return json(JSON.parse(policy().document));
    case 'iam create-policy': {
      const { PolicyName: name = '', PolicyDocument: document = '', Description: description = '' } = input();
      return json(account.createPolicy({ name, document, description, tags: tagsOf(input()) }));
    }
    case 'iam get-role':
      return json(JSON.parse(account.role(option('role-name')).trustPolicy));
    case 'iam create-role': {
      const { RoleName: name = '', AssumeRolePolicyDocument: trustPolicy = '', Path, Description } = input();
      return json(
        account.createRole({
          ...{ name, trustPolicy, tags: tagsOf(input()) },
          ...(Path !== undefined && { path: Path }),
          ...(Description !== undefined && { description: Description }),
        }),
      );
    }
    case 'iam attach-role-policy': {
      const role = account.role(option('role-name'));
      if (!role.policyArns.includes(policy().arn)) role.policyArns.push(policy().arn);
      return { out: '' };
    }
    case 'iam update-assume-role-policy':
      account.updateTrustPolicy(input().RoleName ?? '', input().PolicyDocument ?? '');
      return { out: '' };
    default:
      return { error: `Unknown: aws ${args.join(' ')}` };
  }
}

function answer(account: Account, args: readonly string[]): Answer {
  try {
    return call(account, args);
  } catch (error) {
    if (!(error instanceof IamError)) throw error;
    return { error: `An error occurred (${error.code}) when calling the operation: ${error.message}` };
  }
}

/** The program `aws`: it asks the practice account, over HTTP, and prints what it is told. */
const PROGRAM = (address: string): string => `#!/usr/bin/env node
const answer = await (await fetch('${address}', { method: 'POST', body: JSON.stringify(process.argv.slice(2)) })).json();
if ('error' in answer) {
  console.error(answer.error);
  process.exit(254);
}
process.stdout.write(answer.out);
`;

export interface StandIn {
  /** Every call, in its order. */
  calls: string[][];
  close(): void;
}

/** Puts a program called `aws` into a folder that works on a practice account. */
export async function standIn(account: Account, folder: string): Promise<StandIn> {
  const calls: string[][] = [];
  const server: Server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const args = JSON.parse(body) as string[];
    calls.push(args);
    response.end(JSON.stringify(answer(account, args)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // it listens on a port
  const file = path.join(folder, 'aws');
  writeFileSync(file, PROGRAM(`http://127.0.0.1:${port}/`));
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  chmodSync(file, 0o755);
  return { calls, close: () => server.close() };
}
