import { expect, it, vi } from 'vitest';
import { answer } from '../../src/policy-ops';

vi.mock('../../src/connector/paste/read', () => ({
  readPaste: () => {
    throw new Error('out of luck');
  },
}));

it('an error of the program itself is the answer to that one line', () => {
  expect(answer('{"op":"read-paste","text":"x"}')).toEqual({
    ok: false,
    reason: 'internal',
    message: expect.stringContaining('out of luck'),
  });
  expect(answer('{"op":"find","document":"{}"}')).toMatchObject({ ok: true });
});
