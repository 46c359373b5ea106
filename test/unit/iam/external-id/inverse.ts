import type { Splice } from '../../../../src/iam/policy/exact-splice';

/** The change that undoes a change, byte for byte. */
export const inverse = ({ offset, removed, inserted }: Splice): Splice => ({
  offset,
  removed: inserted,
  inserted: removed,
});
