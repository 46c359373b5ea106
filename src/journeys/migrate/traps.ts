import type { Said } from '../../iam/said';
import { checkExternalId, looksLikeLogzio } from '../../vendors/logzio';
import type { Traps } from '../warning-codes';

type Trap = Said<Traps>;

const OLD: Readonly<Record<string, Trap>> = {
  'external-id-published': { code: 'old-published' },
  'external-id-sample': { code: 'old-sample' },
  'external-id-doubled': { code: 'old-doubled' },
  'external-id-prefix-only': { code: 'old-prefix-only' },
  'external-id-is-arn': { code: 'old-is-arn' },
  placeholder: { code: 'old-placeholder' },
};

/** What is wrong with, or telling about, the external ID that a role asks for today. `id` exactly as it stands in the role. */
export function oldIdTraps(id: string | undefined): Trap[] {
  if (id === undefined || id === '') return [];
  const result = checkExternalId(id);
  const traps: Trap[] = [];
  if (id !== id.trim())
    traps.push({
      code: 'old-space',
      values: { where: id.startsWith(id.trim().charAt(0)) ? 'end' : 'start' },
    });
  else if (result.ok && result.value !== id) traps.push({ code: 'old-around' });
  if (result.ok) {
    if (!looksLikeLogzio(result.value)) traps.push({ code: 'old-made-up' });
    return traps;
  }
  const { problem } = result;
  if (problem.code !== 'external-id-character')
    traps.push(OLD[problem.code] ?? { code: 'old-refused', values: { problem } });
  else if (/\s/.test(id.trim())) traps.push({ code: 'old-space', values: { where: 'inside' } });
  else traps.push({ code: 'old-character', values: problem.values });
  return traps;
}

/** The same for the external ID that the role is to ask for. */
export function newIdTraps(id: string | undefined): Trap[] {
  if (id === undefined || id === '') return [];
  const result = checkExternalId(id);
  if (!result.ok) return [{ code: 'new-refused', values: { problem: result.problem } }];
  if (result.value !== id) return [{ code: 'new-around' }];
  if (!id.startsWith('logzio:') && /^logzio:/i.test(id)) return [{ code: 'new-capitals' }];
  return looksLikeLogzio(id) ? [] : [{ code: 'new-unlike' }];
}

/** What the two say of each other. */
export function pairTraps(oldId: string | undefined, newId: string | undefined): Trap[] {
  if (!oldId || !newId) return [];
  if (oldId === newId) return [{ code: 'ids-same' }];
  return oldId.toLowerCase() === newId.toLowerCase() ? [{ code: 'ids-differ-in-case' }] : [];
}
