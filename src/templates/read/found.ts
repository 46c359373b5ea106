import { isObject, type Json, jsonOf } from '../../iam/json';
import type { Tag } from '../../options/fields';
import type { Joined } from '../plan';

/** A policy of a role, as a template has it. */
export interface PolicyFound {
  name?: string;
  description?: string;
  document: Json;
}

/** A role of a template. What could not be worked out is absent, or stands as `${…}` in a text. */
export interface RoleFound {
  name?: string;
  path?: string;
  description?: string;
  boundary?: string;
  tags: Tag[];
  trust: Json;
  policies: PolicyFound[];
  joined: Joined[];
}

/** What a reader gives: the roles of a text, and what of it could not be worked out. */
export interface Found {
  roles: RoleFound[];
  unresolved: string[];
}

/** Why a text can't be read; `line` from 1. */
export interface Unreadable {
  line: number;
  expected: string;
}

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

export const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** The member of an object that may be none, or of its member, down a path of names. */
export const at = (value: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>(
    (so, name) => (isObject(so) && Object.hasOwn(so, name) ? so[name] : undefined),
    value,
  );

/** One or a list, as a list. */
export const listOf = (value: Json | undefined): Json[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** A document, that may stand in a text. */
export const documentOf = (value: Json | undefined): Json | undefined => {
  const document = typeof value === 'string' ? jsonOf(value) : value;
  return isObject(document) ? document : undefined;
};

/** Tags as AWS's API has them. */
export const tagsOf = (value: Json | undefined): Tag[] =>
  listOf(value).flatMap((one) => {
    const [key, its] = [textOf(at(one, 'Key')), textOf(at(one, 'Value'))];
    return key === undefined || its === undefined ? [] : [{ key, value: its }];
  });

/** What Logz.io is told, as our own files have it. Names are compared without their capitals. */
export function joinedOf(value: Json | undefined): Joined | undefined {
  if (!isObject(value)) return undefined;
  const all = new Map(Object.entries(value).map(([name, one]) => [name.toLowerCase(), textOf(one)]));
  const [kind, bucket] = [all.get('kind'), all.get('bucket')];
  if ((kind !== 's3-fetcher' && kind !== 'archive') || bucket === undefined) return undefined;
  return {
    kind,
    bucket,
    prefix: all.get('prefix'),
    region: all.get('region'),
    logType: all.get('logtype'),
  };
}
