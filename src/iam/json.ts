/** A value of JSON, as policies are. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

export const isObject = (value: unknown): value is { [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @returns the value of a text that is JSON; undefined where it is not */
export function jsonOf(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json; // what JSON.parse gives
  } catch {
    return undefined;
  }
}

/** Every text in a value, names of members included. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.entries(value).flatMap(([name, one]) => [name, ...textsIn(one)]) : [];
}
