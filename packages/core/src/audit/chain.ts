import { createHmac, hkdfSync } from 'node:crypto';
import type { AppealEvent, AuditEvent } from '@linli/database/generated/prisma/client';
import type { Keyring } from '../keyring.ts';

/** A row of the audit trail or of an appeal's history, as the chain seals it. */
export type ChainedRow =
  | { readonly source: 'AUDIT_EVENT'; readonly row: AuditEvent }
  | { readonly source: 'APPEAL_EVENT'; readonly row: AppealEvent };

/**
 * The key of the chains follows from the keyring: whoever can only write to the database cannot make a link that fits.
 * It rests on the receipt key, which never changes, or no receipt would open any more.
 */
export function chainKey(keyring: Keyring): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', keyring.receiptKey, '', 'linli audit chain', 32));
}

/** What stands before the first link: no two tenants begin alike. */
export function chainStart(tenantId: string): string {
  return `linli:1:${tenantId}`;
}

export function linkHash(
  key: Uint8Array,
  previous: string,
  sequence: number,
  { source, row }: ChainedRow,
): string {
  return createHmac('sha256', key)
    .update(`${previous}\n${sequence}\n${source}\n${canonical(row)}`)
    .digest('hex');
}

/** The earliest thing that happened is sealed first, whatever table it stands in. */
export function inOrder(a: ChainedRow, b: ChainedRow): number {
  return a.row.id < b.row.id ? -1 : 1;
}

/**
 * Every column by name: a value that reads back the same is written the same, whatever the order of its keys. What is
 * null is left out, so that a column that is added one day breaks no older link.
 */
function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}
