import { items, members, type Node } from '../policy/tree';

/** One entry of `Principal`, by whom it lets in. */
export type Principal =
  | { who: 'everyone' }
  | { who: 'account'; account: string; partition: string | undefined }
  /** One role, user or session of an account. */
  | { who: 'one'; arn: string; account: string; partition: string }
  /** AWS puts an id in the place of the ARN when the role or user is deleted; nobody matches it any more. */
  | { who: 'deleted'; id: string }
  | { who: 'service'; name: string }
  | { who: 'federation'; name: string }
  /** IAM refuses it; `why` says what it should be. */
  | { who: 'wrong'; why: string };

export type PlacedPrincipal = Principal & { node: Node };

const PARTITION = /^aws(?:-cn|-us-gov|-eusc|-iso(?:-[bef])?)?$/;
const ARN = /^arn:([^:]*):(iam|sts)::([^:]*):(.*)$/;
const NAMES =
  /^(?:iam:root|iam:(?:user|role)\/[\w+=,.@/-]+|sts:(?:assumed-role|federated-user)\/[\w+=,.@/-]+)$/;
const SERVICE =
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:amazonaws\.com(?:\.cn)?|amazonaws\.eu|aws\.internal|s?c2s\.(?:ic|sgov)\.gov)$/;
const FEDERATION = /^(?:arn:[a-z-]+:iam::\d{12}:(?:saml|oidc)-provider\/.+|[a-z0-9-]+(?:\.[a-z0-9-]+)+)$/;

const wrong = (why: string): Principal => ({ who: 'wrong', why });

function fromAws(text: string): Principal {
  if (text === '*') return { who: 'everyone' };
  if (/^\d{12}$/.test(text)) return { who: 'account', account: text, partition: undefined };
  if (/^A(?:ROA|IDA)[A-Z0-9]{8,}$/.test(text)) return { who: 'deleted', id: text };
  if (/^\d+$/.test(text)) return wrong(`has ${text.length} digits; an account ID has 12`);
  const [, partition = '', service = '', account = '', rest = ''] = ARN.exec(text) ?? [];
  if (service === '')
    return wrong(
      'isn’t an account ID or the ARN of an account, a role or a user. Write arn:aws:iam::<12 digits>:root',
    );
  if (/[*?]/.test(text)) return wrong('has a wildcard; IAM takes none inside the ARN of a principal');
  if (!PARTITION.test(partition)) return wrong(`begins with “arn:${partition}”, which AWS doesn’t know`);
  if (!/^\d{12}$/.test(account)) return wrong(`names the account “${account}”; an account ID has 12 digits`);
  if (!NAMES.test(`${service}:${rest}`)) return wrong('isn’t the ARN of an account, a role or a user');
  return rest === 'root'
    ? { who: 'account', account, partition }
    : { who: 'one', arn: text, account, partition };
}

function principalOf(type: string, text: string): Principal {
  if (type === 'AWS') return fromAws(text);
  if (type === 'Service')
    return SERVICE.test(text)
      ? { who: 'service', name: text }
      : wrong('isn’t the name of an AWS service, such as ec2.amazonaws.com');
  if (type === 'Federated')
    return FEDERATION.test(text)
      ? { who: 'federation', name: text }
      : wrong('isn’t an identity provider: its ARN or its host name belongs here');
  return wrong(
    `stands under “${type}”; a trust policy has only AWS, Service and Federated, written like this`,
  );
}

/**
 * The entries of a trust policy's `Principal`: `"*"`, or a map of AWS, Service and Federated to one or several. What IAM
 * refuses ("Invalid principal in policy") is `wrong`. Rule: IAM reference, "AWS JSON policy elements: Principal".
 */
export function readPrincipals(node: Node | undefined): PlacedPrincipal[] {
  if (!node) return [];
  if (node.type !== 'object')
    return node.value === '*'
      ? [{ who: 'everyone', node }]
      : [{ ...wrong('must stand in a map, such as {"AWS": "arn:aws:iam::<12 digits>:root"}'), node }];
  const entries = members(node);
  if (entries.length === 0) return [{ ...wrong('names nobody'), node }];
  return entries.flatMap(({ name, value }) => {
    const list = items(value);
    if (list.length === 0) return [{ ...wrong('names nobody'), node: value }];
    return list.map((one) =>
      typeof one.value === 'string'
        ? { ...principalOf(name, one.value), node: one }
        : { ...wrong('must be text in quotes'), node: one },
    );
  });
}
