// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { Access } from '../../../popup/access';
import type { Access as Sites } from '../../../src/platform/client-types';
import type { Place } from '../../../src/words/access';

/** A browser that withholds these sites until it is asked for them. */
function withholding(...places: Place[]) {
  let held = places;
  let changed = (): void => undefined;
  const ask = vi.fn(async () => {
    held = [];
    changed();
    return true;
  });
  const sites: Sites = {
    withheld: async () => held,
    ask,
    onChange: (call) => {
      changed = call;
      return () => undefined;
    },
  };
  return { sites, ask };
}

async function shown(sites: Sites): Promise<HTMLElement> {
  const root = document.createElement('div');
  await act(async () => render(<Access sites={sites} />, root));
  return root;
}

test('what the browser withholds is named, and asked for within the press', async () => {
  const { sites, ask } = withholding('aws');
  const root = await shown(sites);
  expect(root.textContent).toContain('act on the pages of the AWS console yet');
  root.querySelector('button')?.click();
  expect(ask, 'at once: the browsers refuse later').toHaveBeenCalledWith(['aws']);
  await act(async () => undefined);
  expect(root.textContent).toBe('');
});

test('nothing is said where nothing is withheld', async () => {
  expect((await shown(withholding().sites)).textContent).toBe('');
});
