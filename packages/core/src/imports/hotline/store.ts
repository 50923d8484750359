import { createHash } from 'node:crypto';
import type { HotlineImport } from '@linli/database/generated/prisma/client';
import { InvalidInput, NotFound } from '../../errors/errors.ts';
import { hashTicket } from '../../photos/request.ts';
import type { Services } from '../../services.ts';
import { writeSealed } from './file.ts';
import { hotlineLimits } from './limits.ts';
import { readApart } from './readApart.ts';

/**
 * Takes the file that a ticket was given for, reads it once to see that it can be read, and keeps it sealed. A file that cannot
 * be read is not kept; the ticket then takes another one. A second PUT of what is kept changes nothing.
 *
 * @throws NotFound for a ticket that nobody was given
 * @throws InvalidInput what is wrong with the file
 */
export async function storeHotlineFile(
  services: Services,
  ticket: string,
  body: AsyncIterable<Uint8Array>,
): Promise<HotlineImport> {
  const { database, clock } = services;
  const row = await database.hotlineImport.findUnique({ where: { ticketHash: hashTicket(ticket) } });
  if (row === null) throw new NotFound('import ticket');
  if (row.state !== 'AWAITING_FILE') return row;
  if (row.ticketExpires <= clock.now()) throw new InvalidInput([{ path: ['file'], code: 'EXPIRED' }]);
  const bytes = await collect(body);
  const { columns, rows } = await readApart(bytes);
  return database.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM hotline_import WHERE id = ${row.id}::uuid FOR UPDATE`;
    const found = await tx.hotlineImport.findUniqueOrThrow({ where: { id: row.id } });
    if (found.state !== 'AWAITING_FILE') return found;
    return tx.hotlineImport.update({
      where: { id: row.id },
      data: {
        state: 'READ',
        fileKeyId: await writeSealed(services, row, bytes),
        columns: [...columns],
        headerHash: headerHash(columns),
        rowCount: rows.length,
      },
    });
  });
}

/** The same for the same names, in whatever order they stand. */
export function headerHash(columns: readonly string[]): string {
  const names = columns.map((name) => name.normalize('NFKC')).sort();
  return createHash('sha256').update(JSON.stringify(names)).digest('base64url');
}

/** Stops reading at the first byte too many. */
async function collect(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const limit = hotlineLimits.bytes;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > limit) throw new InvalidInput([{ path: ['file'], code: 'TOO_LARGE', params: { limit } }]);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
