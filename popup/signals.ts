import type { Signal } from '@preact/signals';

/** @returns what puts into a signal whatever it is given */
export const into =
  <Value>(signal: Signal<Value>) =>
  (value: Value): void => {
    signal.value = value;
  };

/** @returns what gives a signal this value */
export const set =
  <Value>(signal: Signal<Value>, value: Value) =>
  (): void =>
    into(signal)(value);

/** @returns what turns a signal over */
export const toggle = (signal: Signal<boolean>) => (): void => into(signal)(!signal.value);
