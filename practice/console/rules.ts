/** What the console checks before it asks IAM: each gives the sentence under the field, or undefined. */

const nameCharacters = /^[\w+=,.@-]+$/;
const namesHint = "Use alphanumeric and '+=,.@-_' characters.";

export function nameProblem(label: string, name: string, longest: number): string | undefined {
  if (name === '') return `${label} is required.`;
  if (name.length > longest) return `${label} must be ${longest} characters or fewer.`;
  if (!nameCharacters.test(name)) return `${label} contains invalid characters. ${namesHint}`;
  return undefined;
}

export const nameConstraint = (longest: number): string => `Maximum ${longest} characters. ${namesHint}`;

/** IAM's own pattern for descriptions: printable Latin-1 with tabs and line ends. */
const descriptionCharacters = /^[\t\n\r -~¡-ÿ]*$/;
export const descriptionConstraint =
  'Maximum 1000 characters. Use letters (A-Z and a-z), numbers (0-9), tabs, new lines, or any of the following characters: _+=,. @-/\\[{}]!#$%^*();:"\'`';

export function descriptionProblem(text: string): string | undefined {
  if (text.length > 1000) return 'Description must be 1000 characters or fewer.';
  if (!descriptionCharacters.test(text)) return 'Description contains invalid characters.';
  return undefined;
}

export function accountProblem(account: string): string | undefined {
  if (account === '') return 'Account ID is required.';
  if (!/^\d{12}$/.test(account)) return 'Account ID must be 12 digits.';
  return undefined;
}

export function externalIdProblem(id: string): string | undefined {
  if (id === '') return 'External ID is required.';
  if (id.length < 2 || id.length > 1224) return 'External ID must be between 2 and 1224 characters.';
  if (!/^[\w+=,.@:/-]+$/.test(id))
    return "External ID contains invalid characters. Use alphanumeric and '+=,.@:/-_' characters.";
  return undefined;
}
