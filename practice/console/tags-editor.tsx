import AttributeEditor from '@cloudscape-design/components/attribute-editor';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import type { ReactNode } from 'react';
import type { Tag } from './api';
import { InfoLink } from './info-link';

/** `Add tags - optional`, the last section of both wizards. */
export function TagsEditor({
  tags,
  onChange,
}: {
  tags: readonly Tag[];
  onChange(tags: Tag[]): void;
}): ReactNode {
  const set = (index: number, part: Partial<Tag>): void =>
    onChange(tags.map((tag, at) => (at === index ? { ...tag, ...part } : tag)));
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Tags are key-value pairs that you can add to AWS resources to help identify, organize, or search for resources."
        >
          Add tags - optional <InfoLink about="tags" />
        </Header>
      }
    >
      <AttributeEditor
        items={tags}
        empty="No tags associated with the resource."
        addButtonText="Add new tag"
        removeButtonText="Remove"
        additionalInfo={`You can add up to ${50 - tags.length} more tags.`}
        onAddButtonClick={() => onChange([...tags, { key: '', value: '' }])}
        onRemoveButtonClick={({ detail }) => onChange(tags.filter((_, at) => at !== detail.itemIndex))}
        definition={[
          {
            label: 'Key',
            control: (tag, index) => (
              <Input
                value={tag.key}
                placeholder="Enter key"
                onChange={({ detail }) => set(index, { key: detail.value })}
              />
            ),
          },
          {
            label: 'Value - optional',
            control: (tag, index) => (
              <Input
                value={tag.value}
                placeholder="Enter value"
                onChange={({ detail }) => set(index, { value: detail.value })}
              />
            ),
          },
        ]}
      />
    </Container>
  );
}
