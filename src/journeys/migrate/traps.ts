import { checkExternalId, looksLikeLogzio } from '../../vendors/logzio';

const OLD: Readonly<Record<string, string>> = {
  'external-id-published':
    'The old external ID was printed in Logz.io’s documentation in 2023, so everyone knows it. Migrate this role soon.',
  'external-id-sample':
    'The old external ID is the sample from Logz.io’s documentation, so everyone knows it, and it is no account’s. Look whether this configuration works at all.',
  'external-id-doubled':
    'The old external ID has logzio:aws:extid: more than once in front: Logz.io does not come with such a one. Look whether this configuration works at all.',
  'external-id-prefix-only':
    'The old external ID is only the start logzio:aws:extid:; what follows it is missing. Look in the role’s trust policy.',
  'external-id-is-arn': 'What stands here as the old external ID is an ARN. Look in the role’s trust policy.',
  placeholder: 'The old external ID is a placeholder from documentation. Look in the role’s trust policy.',
};

/** Said of most old external IDs: where many stand under each other, a word beside it is enough. */
export const MADE_UP =
  'The old external ID was not made by Logz.io. One that was made up may be guessed from a company’s internal names: that is why it is replaced.';

const REFUSED =
  'IAM stores such an external ID, but AWS refuses it when the role is used. Look whether this configuration works at all.';

/** What is wrong with, or telling about, the external ID that a role asks for today. `id` exactly as it stands in the role. */
export function oldIdTraps(id: string | undefined): string[] {
  if (id === undefined || id === '') return [];
  const result = checkExternalId(id);
  const said: string[] = [];
  if (id !== id.trim())
    said.push(
      `The old external ID has a space at its ${id.startsWith(id.trim().charAt(0)) ? 'end' : 'start'}. ${REFUSED}`,
    );
  else if (result.ok && result.value !== id)
    said.push(`The old external ID has characters around it that do not belong to it. ${REFUSED}`);
  if (!result.ok) {
    const { code, message } = result.problem;
    if (code === 'external-id-character')
      said.push(
        /\s/.test(id.trim())
          ? `The old external ID has a space in it. ${REFUSED}`
          : `The old external ID has a character that AWS does not take: ${message.split(';')[0]}. ${REFUSED}`,
      );
    else said.push(OLD[code] ?? `The old external ID: ${message}`);
  } else if (!looksLikeLogzio(result.value)) said.push(MADE_UP);
  return said;
}

/** The same for the external ID that the role is to ask for. */
export function newIdTraps(id: string | undefined): string[] {
  if (id === undefined || id === '') return [];
  const result = checkExternalId(id);
  if (!result.ok) return [`The new external ID: ${result.problem.message}`];
  if (result.value !== id)
    return [
      'The new external ID has spaces or other characters around it. Capture it again from Logz.io’s form.',
    ];
  if (!id.startsWith('logzio:') && /^logzio:/i.test(id))
    return [
      'The new external ID begins with capital letters. AWS tells small letters from capitals: compare it with Logz.io’s form.',
    ];
  return looksLikeLogzio(id)
    ? []
    : [
        'The new external ID does not look like one of Logz.io’s (logzio:aws:extid:…). Compare it with the form in Logz.io.',
      ];
}

/** What the two say of each other. */
export function pairTraps(oldId: string | undefined, newId: string | undefined): string[] {
  if (!oldId || !newId) return [];
  if (oldId === newId)
    return ['The old and the new external ID are the same: nothing has to be changed in the role.'];
  return oldId.toLowerCase() === newId.toLowerCase()
    ? ['The old and the new external ID differ only in capital letters; for AWS they are two.']
    : [];
}
