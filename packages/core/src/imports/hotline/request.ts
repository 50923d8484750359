import { randomBytes } from 'node:crypto';
import type { Actor } from '../../actor.ts';
import { cleanWords } from '../../appeals/words.ts';
import { type FieldFault, InvalidInput } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import { hashTicket } from '../../photos/request.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { hotlineLimits } from './limits.ts';
import { importablePlace } from './reach.ts';

export interface RequestImportInput {
  readonly placeId: string;
  readonly fileName: string;
  readonly bytes: number;
}

export interface ImportTicket {
  readonly importId: string;
  /** PUT the bytes here, once. */
  readonly uploadUrl: string;
  readonly expiresAt: Date;
}

/** Begins an import: a ticket to bring its file. @throws InvalidInput @throws NotFound @throws Forbidden */
export async function requestImport(
  services: Services,
  actor: Actor,
  { placeId, fileName, bytes }: RequestImportInput,
): Promise<ImportTicket> {
  return write(services, actor, 'imports.request', async (change) => {
    const { tx, now } = change;
    const { tenantId, personId } = await importablePlace(change, placeId);
    const faults: FieldFault[] = [];
    const limit = hotlineLimits.bytes;
    if (bytes > limit) faults.push({ path: ['file'], code: 'TOO_LARGE', params: { limit, actual: bytes } });
    else if (bytes < 1) faults.push({ path: ['file'], code: 'REQUIRED' });
    if (/\.(xls|xlsm|xlsb|pdf|docx?|zip|rar)$/i.test(fileName.trim()))
      faults.push({ path: ['file'], code: 'INVALID', params: { reason: 'KIND' } });
    if (faults.length > 0) throw new InvalidInput(faults);
    const ticket = randomBytes(24).toString('base64url');
    const expiresAt = new Date(now.getTime() + hotlineLimits.ticketMinutes * 60_000);
    const { id } = await tx.hotlineImport.create({
      data: {
        id: newId(),
        tenantId,
        placeId,
        fileName: cleanWords(fileName).replaceAll('\n', ' ').slice(0, hotlineLimits.fileName),
        ticketHash: hashTicket(ticket),
        ticketExpires: expiresAt,
        createdById: personId,
        createdAt: now,
      },
    });
    await change.audit({ tenantId, targetType: 'HotlineImport', targetId: id, after: { placeId, bytes } });
    return { importId: id, uploadUrl: `${services.publicUrl}/uploads/imports/${ticket}`, expiresAt };
  });
}
