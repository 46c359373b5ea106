// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import type { Message, Model } from '../../../popup/model';
import { Status } from '../../../popup/status';
import { drawing, root } from './stage';

drawing();

it('announces the same words again, though nothing was drawn between them', async () => {
  Element.prototype.scrollIntoView ??= () => undefined;
  const said = { ok: true, codes: ['forgotten'], text: 'Everything is forgotten.', details: [] };
  const message = signal<Message | undefined>({ ...said, number: 1 });
  const model: Pick<Model, 'message' | 'choices'> = { message, choices: signal([]) };
  render(<Status model={model as Model} />, root); // all of a model that a status looks at
  const first = root.querySelector('[role=status] p');
  message.value = undefined;
  message.value = { ...said, number: 2 };
  await vi.waitFor(() => expect(root.querySelector('[role=status] p')).not.toBe(first));
  expect(root.querySelector('[role=status] p')?.textContent).toBe(said.text);
});
