import { isObject, type Json, jsonOf } from '../../iam/json';
import type { Found } from './found';
import { readValues } from './plain-json';

/** Words in single quotes: in a POSIX shell `'\''` is a quote among them, in PowerShell two in a row are one. */
const WORDS = {
  posix: /'[^']*'(?:\\''[^']*')*/g,
  powershell: /['\u2018-\u201b](?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*['\u2018-\u201b]/g,
};

const unquoted = {
  posix: (word: string): string => word.slice(1, -1).replaceAll(`'\\''`, "'"),
  powershell: (word: string): string =>
    word.slice(1, -1).replace(/(['\u2018-\u201b])['\u2018-\u201b]/g, '$1'),
};

/** Is it a script that calls the AWS CLI? */
export const isScript = (text: string): boolean => /^[^#\n]*\baws iam\b|& aws\b/m.test(text);

/**
 * The roles of a script for the AWS CLI, such as ours: what it gives to `create-policy` and `create-role` as JSON in single quotes. Nothing is
 * run. Words that are no JSON, comments among them, are passed by.
 */
export function readScript(text: string): Found {
  const kind = /^\s*(?:param\(|\$ErrorActionPreference\b)/m.test(text) ? 'powershell' : 'posix';
  const code = text.replace(/^#.*$/gm, '');
  const values = [...code.matchAll(WORDS[kind])].flatMap(([word]): Json[] => {
    const value = jsonOf(unquoted[kind](word));
    // A document by itself is there to be compared; the input has it too.
    return isObject(value) && value.Statement === undefined ? [value] : [];
  });
  return readValues(values);
}
