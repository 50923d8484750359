import type { Transaction } from '../services.ts';
import { newCode } from './code.ts';

/** So many codes that no appeal has: among hundreds of thousands, a batch of random ones would often hit one. */
export async function freshCodes(tx: Transaction, count: number): Promise<string[]> {
  const codes = new Set<string>();
  while (codes.size < count) {
    while (codes.size < count) codes.add(newCode());
    const taken = await tx.appeal.findMany({ where: { code: { in: [...codes] } }, select: { code: true } });
    for (const { code } of taken) codes.delete(code);
  }
  return [...codes];
}
