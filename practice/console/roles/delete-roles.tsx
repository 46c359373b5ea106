import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useState } from 'react';
import { takePress } from '../../press';
import { deleteRole } from '../api';
import { say } from '../words';

interface DeleteRolesProps {
  names: readonly string[];
  onClosed(deleted: boolean): void;
}

/** What stands behind `Delete`: the roles go once their name, or for several `delete`, was typed. */
export function DeleteRoles({ names, onClosed }: DeleteRolesProps): ReactNode {
  const [typed, setTyped] = useState('');
  const wanted = names.length === 1 ? (names[0] ?? '') : 'delete';
  const submit = async (): Promise<void> => {
    const commit = takePress('Delete');
    for (const name of names) await deleteRole(name, commit);
    onClosed(true);
  };
  return (
    <Modal
      visible
      header={`Delete ${names.length === 1 ? wanted : `${names.length} roles`}?`}
      onDismiss={() => onClosed(false)}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={() => onClosed(false)}>
              {say('Cancel')}
            </Button>
            <Button variant="primary" disabled={typed !== wanted} onClick={() => void submit()}>
              Delete
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <FormField label={`To confirm deletion, enter ${wanted} in the text input field.`}>
        <Input value={typed} onChange={({ detail }) => setTyped(detail.value)} />
      </FormField>
    </Modal>
  );
}
