import { afterEach, expect, it, vi } from 'vitest';

const sendMessage = vi.fn();
vi.stubGlobal('chrome', { runtime: { id: 'rolebridge', sendMessage } });
const { ask } = await import('../../../src/platform/content');

const STOPPED = new Error('The message port closed before a response was received.');
const session = { partition: 'aws' };
const runtime = chrome.runtime as { id: string | undefined };

afterEach(() => {
  sendMessage.mockReset();
  runtime.id = 'rolebridge';
});

it('asks once more where the background stopped before it answered', async () => {
  sendMessage.mockRejectedValueOnce(STOPPED).mockResolvedValueOnce({ value: 'the words' });
  expect(await ask('words')).toBe('the words');
  expect(sendMessage.mock.calls).toEqual([[{ type: 'words' }], [{ type: 'words' }]]);
});

it('gives up where it stops again', async () => {
  sendMessage.mockRejectedValue(STOPPED);
  await expect(ask('words')).rejects.toMatchObject({ code: 'no-answer', cause: STOPPED });
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

it('never asks twice for what opens a tab or goes back to Logz.io', async () => {
  sendMessage.mockRejectedValue(STOPPED);
  await expect(ask('return')).rejects.toMatchObject({ code: 'no-answer' });
  await expect(ask('address', { of: 'create-role', session })).rejects.toMatchObject({ code: 'no-answer' });
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

it('says where this copy of the extension is gone, before it asks or while it does', async () => {
  sendMessage.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  runtime.id = undefined;
  await expect(ask('words')).rejects.toMatchObject({ code: 'orphaned' });

  runtime.id = 'rolebridge';
  sendMessage.mockImplementation(async () => {
    runtime.id = undefined;
    throw STOPPED;
  });
  await expect(ask('words')).rejects.toMatchObject({ code: 'orphaned' });
});
