import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { parse } from 'jsonc-parser';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { serviceName } from '../editor/services';

const texts = z.optional(z.union([z.string(), z.array(z.string())]));
const Statement = z.object({ Action: texts, Resource: texts, Condition: z.optional(z.unknown()) });
const Document = z.object({ Statement: z.union([Statement, z.array(Statement)]) });

interface Line {
  service: string;
  access: string;
  resource: string;
  condition: string;
}

const list = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

function access(actions: readonly string[]): string {
  if (actions.some((action) => action.endsWith(':*') || action === '*')) return 'Full access';
  const levels = [
    ...new Set(
      actions.map((action) =>
        /:(?:list|describe)/i.test(action) ? 'List' : /:get/i.test(action) ? 'Read' : 'Write',
      ),
    ),
  ];
  return `Limited: ${levels.sort().join(', ')}`;
}

/** One line per service that a policy's statements name. */
function linesOf(document: string): Line[] {
  const read = Document.safeParse(parse(document));
  if (!read.success) return [];
  const statements = [read.data.Statement].flat();
  const prefixes = [
    ...new Set(statements.flatMap(({ Action }) => list(Action)).map((name) => name.split(':')[0] ?? name)),
  ];
  return prefixes.map((prefix) => {
    const own = statements.filter(({ Action }) => list(Action).some((name) => name.startsWith(prefix)));
    const resources = [...new Set(own.flatMap(({ Resource }) => list(Resource)))];
    return {
      service: serviceName(prefix),
      access: access(own.flatMap(({ Action }) => list(Action)).filter((name) => name.startsWith(prefix))),
      resource: resources.length === 1 ? (resources[0] ?? '') : 'Multiple',
      condition: own.some(({ Condition }) => Condition !== undefined) ? 'Multiple' : 'None',
    };
  });
}

/** `Permissions defined in this policy`. */
export function PermissionsSummary({
  document,
  onEdit,
}: {
  document: string;
  onEdit?: ReactNode;
}): ReactNode {
  const lines = linesOf(document);
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Permissions defined in this policy document specify which actions are allowed or denied."
          actions={onEdit}
        >
          Permissions defined in this policy
        </Header>
      }
    >
      <Table
        variant="embedded"
        items={lines}
        trackBy="service"
        header={
          <Header variant="h3" counter={`(${lines.length})`}>
            Allow
          </Header>
        }
        columnDefinitions={[
          { id: 'service', header: 'Service', cell: (line) => line.service, isRowHeader: true },
          { id: 'access', header: 'Access level', cell: (line) => line.access },
          { id: 'resource', header: 'Resource', cell: (line) => line.resource },
          { id: 'condition', header: 'Request condition', cell: (line) => line.condition },
        ]}
        empty="This policy does not grant any permissions."
      />
    </Container>
  );
}
