import { sumFaults } from '../../agreements/money.ts';
import type { FieldFault } from '../../errors/errors.ts';

/** A sum that is granted or paid: what a sum is, and more than nothing. */
export function amountFaults(path: readonly string[], value: string): FieldFault[] {
  const faults = sumFaults(path, value);
  if (faults.length > 0 || Number(value) > 0) return faults;
  return [{ path, code: 'OUT_OF_RANGE', params: { from: '0.01' } }];
}
