import { IamError } from './errors';

const NAME = /^[\w+=,.@-]+$/;
const PATH = /^(\/|\/[!-~]+\/)$/;
const DESCRIPTION = /^[\t\n\r\u0020-\u007e\u00a1-\u00ff]*$/;
const TAG = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

const invalid = (message: string): never => {
  throw new IamError('ValidationError', `1 validation error detected: ${message}`);
};

/** Refuses what IAM's model refuses as a role name (64) or policy name (128): `[\w+=,.@-]+`. */
export function checkName(field: 'roleName' | 'policyName', name: string): void {
  const most = field === 'roleName' ? 64 : 128;
  if (name.length === 0) {
    invalid(
      `Value at '${field}' failed to satisfy constraint: Member must have length greater than or equal to 1`,
    );
  }
  if (name.length > most) {
    invalid(
      `Value at '${field}' failed to satisfy constraint: Member must have length less than or equal to ${most}`,
    );
  }
  if (!NAME.test(name)) {
    throw new IamError(
      'ValidationError',
      `The specified value for ${field} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-`,
    );
  }
}

/** Refuses a role path outside `/` or `/…/` and 512 characters. */
export function checkPath(path: string): void {
  if (path.length > 512 || !PATH.test(path)) {
    throw new IamError(
      'ValidationError',
      'The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.',
    );
  }
}

/** Refuses a description over 1,000 characters or outside IAM's Latin-1 set. */
export function checkDescription(description: string): void {
  if (description.length > 1000) {
    invalid(
      "Value at 'description' failed to satisfy constraint: Member must have length less than or equal to 1000",
    );
  }
  if (!DESCRIPTION.test(description)) {
    invalid(
      "Value at 'description' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*",
    );
  }
}

export interface Tag {
  key: string;
  value: string;
}

/** Refuses more than 50 tags, keys outside 1–128, values over 256 characters and keys given twice. */
export function checkTags(tags: readonly Tag[]): void {
  if (tags.length > 50)
    throw new IamError('LimitExceeded', 'The number of tags has reached the maximum limit.');
  const seen = new Set<string>();
  for (const { key, value } of tags) {
    if (key.length < 1 || key.length > 128 || value.length > 256 || !TAG.test(key) || !TAG.test(value)) {
      invalid(`Value at 'tags' failed to satisfy constraint: tag "${key}" is not valid`);
    }
    if (seen.has(key.toLowerCase())) {
      throw new IamError(
        'ValidationError',
        'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
      );
    }
    seen.add(key.toLowerCase());
  }
}
