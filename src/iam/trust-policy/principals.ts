import type { WrongPrincipal } from '../codes';
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
  | { who: 'wrong'; why: WrongPrincipal };

export type PlacedPrincipal = Principal & { node: Node };

const PARTITION = /^aws(?:-cn|-us-gov|-eusc|-iso(?:-[bef])?)?$/;
const ARN = /^arn:([^:]*):(iam|sts)::([^:]*):(.*)$/;
const NAMES =
  /^(?:iam:root|iam:(?:user|role)\/[\w+=,.@/-]+|sts:(?:assumed-role|federated-user)\/[\w+=,.@/-]+)$/;
const SERVICE =
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:amazonaws\.com(?:\.cn)?|amazonaws\.eu|aws\.internal|s?c2s\.(?:ic|sgov)\.gov)$/;
const FEDERATION = /^(?:arn:[a-z-]+:iam::\d{12}:(?:saml|oidc)-provider\/.+|[a-z0-9-]+(?:\.[a-z0-9-]+)+)$/;

const wrong = (why: WrongPrincipal): Principal => ({ who: 'wrong', why });

function fromAws(text: string): Principal {
  if (text === '*') return { who: 'everyone' };
  if (/^\d{12}$/.test(text)) return { who: 'account', account: text, partition: undefined };
  if (/^A(?:ROA|IDA)[A-Z0-9]{8,}$/.test(text)) return { who: 'deleted', id: text };
  if (/^\d+$/.test(text)) return wrong({ code: 'digits', count: text.length });
  const [, partition = '', service = '', account = '', rest = ''] = ARN.exec(text) ?? [];
  if (service === '') return wrong({ code: 'other-text' });
  if (/[*?]/.test(text)) return wrong({ code: 'wildcard' });
  if (!PARTITION.test(partition)) return wrong({ code: 'partition', partition });
  if (!/^\d{12}$/.test(account)) return wrong({ code: 'account', account });
  if (!NAMES.test(`${service}:${rest}`)) return wrong({ code: 'other-arn' });
  return rest === 'root'
    ? { who: 'account', account, partition }
    : { who: 'one', arn: text, account, partition };
}

function principalOf(type: string, text: string): Principal {
  if (type === 'AWS') return fromAws(text);
  if (type === 'Service')
    return SERVICE.test(text) ? { who: 'service', name: text } : wrong({ code: 'no-service' });
  if (type === 'Federated')
    return FEDERATION.test(text) ? { who: 'federation', name: text } : wrong({ code: 'no-provider' });
  return wrong({ code: 'type', type });
}

/**
 * The entries of a trust policy's `Principal`: `"*"`, or a map of AWS, Service and Federated to one or several. What IAM
 * refuses ("Invalid principal in policy") is `wrong`. Rule: IAM reference, "AWS JSON policy elements: Principal".
 */
export function readPrincipals(node: Node | undefined): PlacedPrincipal[] {
  if (!node) return [];
  if (node.type !== 'object')
    return node.value === '*' ? [{ who: 'everyone', node }] : [{ ...wrong({ code: 'no-map' }), node }];
  const entries = members(node);
  if (entries.length === 0) return [{ ...wrong({ code: 'nobody' }), node }];
  return entries.flatMap(({ name, value }) => {
    const list = items(value);
    if (list.length === 0) return [{ ...wrong({ code: 'nobody' }), node: value }];
    return list.map((one) =>
      typeof one.value === 'string'
        ? { ...principalOf(name, one.value), node: one }
        : { ...wrong({ code: 'not-text' }), node: one },
    );
  });
}
