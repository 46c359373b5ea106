import { isObject, type Json } from '../../iam/json';
import { unicodeEscape, withoutUnprinted } from './plain';

/** Words that YAML 1.1 or 1.2 reads as something else than a text. */
const TAKEN = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/** Begins with a letter, and has no mark but one between two letters or digits: no rule of YAML gives it another meaning. */
const PLAIN = /^[A-Za-z][A-Za-z0-9]*(?:(?:::|[:._/-])[A-Za-z0-9]+)*$/;

/** A longer name of a member has to be marked as one. */
const LONGEST_NAME = 1_000;

/** @returns a text as YAML reads it back: plain where nothing could be misread, else in double quotes with JSON's escapes, which are YAML's */
function text(value: string): string {
  if (PLAIN.test(value) && !TAKEN.test(value)) return value;
  return withoutUnprinted(JSON.stringify(value), unicodeEscape);
}

const scalar = (value: string | number | boolean | null): string =>
  typeof value === 'string' ? text(value) : String(value);

function block(value: Json, indent: string): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []\n';
    return `\n${value.map((one) => `${indent}-${under(one, `${indent}  `)}`).join('')}`;
  }
  if (!isObject(value)) return ` ${scalar(value)}\n`;
  const members = Object.entries(value);
  if (members.length === 0) return ' {}\n';
  return `\n${members.map(([name, one]) => `${nameOf(name, indent)}:${block(one, `${indent}  `)}`).join('')}`;
}

function nameOf(name: string, indent: string): string {
  const written = text(name);
  return written.length > LONGEST_NAME ? `${indent}? ${written}\n${indent}` : `${indent}${written}`;
}

/** A member of a list: what stands in it begins on its own line. */
function under(value: Json, indent: string): string {
  const lines = block(value, indent);
  return lines.startsWith('\n') ? ` ${lines.slice(1 + indent.length)}` : lines;
}

/** @returns a value as a document of YAML in block style, that YAML 1.1 and 1.2 read back as exactly this value */
export const yaml = (value: Json): string => block(value, '').replace(/^\n| /, '');
