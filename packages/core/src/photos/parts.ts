import type { Photo } from '@linli/database/generated/prisma/client';
import { NotFound } from '../errors/errors.ts';
import type { Services, Transaction } from '../services.ts';

/** An upload has come further, or less far, than its sender believes; `arrived` is right, in bytes. */
export class OffsetMismatch extends Error {
  readonly arrived: number;
  constructor(arrived: number) {
    super(`the upload stands at ${arrived}`);
    this.arrived = arrived;
  }
}

/**
 * Begins to receive: from the first byte ("anew", which drops what came before) or from where the last request ended.
 * Whoever brought bytes until now may add no more: a line that hangs cannot mix with the one that took its place.
 *
 * @throws OffsetMismatch
 */
export function beginTransfer(services: Services, photo: Photo, from: number | 'anew'): Promise<Photo> {
  return locked(services, photo, async (tx, row) => {
    if (row.storedAt !== null) return row;
    if (from === 'anew') await removeParts(services, row);
    else if (row.arrived !== from) throw new OffsetMismatch(row.arrived);
    const afresh = from === 'anew' ? { arrived: 0, parts: [] } : {};
    return tx.photo.update({
      where: { id: row.id },
      data: { ...afresh, transfer: { increment: 1 } },
    });
  });
}

/** @throws OffsetMismatch where another request has taken over */
export function addPart(services: Services, photo: Photo, bytes: Uint8Array): Promise<Photo> {
  return locked(services, photo, async (tx, row) => {
    current(row, photo);
    await services.files.write(partKey(row, row.arrived), bytes);
    return tx.photo.update({
      where: { id: row.id },
      data: { arrived: { increment: bytes.length }, parts: { push: row.arrived } },
    });
  });
}

/** All that has come, in its order; null where something of it is gone from the file store. */
export function readParts(services: Services, photo: Photo): Promise<Uint8Array[] | null> {
  return locked(services, photo, async (_, row) => {
    current(row, photo);
    const read: Uint8Array[] = [];
    for (const start of row.parts) {
      const part = await services.files.read(partKey(row, start));
      if (part === null) return null;
      read.push(part);
    }
    return read;
  });
}

/** What came is of no use: the ticket takes another picture from its first byte. */
export async function dropParts(services: Services, photo: Photo): Promise<void> {
  await locked(services, photo, async (tx, row) => {
    if (row.storedAt !== null || row.transfer !== photo.transfer) return;
    await removeParts(services, row);
    await tx.photo.update({ where: { id: row.id }, data: { arrived: 0, parts: [] } });
  });
}

/** Within the transaction that forgets them: what is still named is removed again, what is not would lie there for ever. */
export async function removeParts(services: Services, photo: Pick<Photo, 'id' | 'tenantId' | 'parts'>) {
  for (const start of photo.parts) await services.files.remove(partKey(photo, start));
}

/** One request at a time, whichever process serves it. */
export function locked<Value>(
  { database }: Services,
  { id }: Photo,
  work: (tx: Transaction, row: Photo) => Promise<Value>,
): Promise<Value> {
  return database.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM photo WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.photo.findUnique({ where: { id } });
    // Swept away meanwhile, with its ticket.
    if (row === null) throw new NotFound('photo ticket');
    return work(tx, row);
  });
}

function current(row: Photo, photo: Photo): void {
  if (row.storedAt !== null || row.transfer !== photo.transfer) throw new OffsetMismatch(row.arrived);
}

function partKey({ tenantId, id }: Pick<Photo, 'id' | 'tenantId'>, start: number): string {
  return `photos/${tenantId}/${id}/parts/${start}`;
}
