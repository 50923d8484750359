import type { FieldFault } from '../errors/errors.ts';

/** A sum as it travels: digits, and two of them at most behind the point; never a binary fraction. */
const sum = /^\d{1,10}(\.\d{1,2})?$/;

export function sumFaults(path: readonly string[], value: string | null | undefined): FieldFault[] {
  return value == null || sum.test(value) ? [] : [{ path, code: 'OUT_OF_RANGE' }];
}
