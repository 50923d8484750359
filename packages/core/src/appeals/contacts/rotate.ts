import { assertOperator } from '../../access/operator.ts';
import type { Actor } from '../../actor.ts';
import { resealFiles } from '../../imports/hotline/file.ts';
import type { Services, Transaction } from '../../services.ts';
import { write } from '../../write.ts';
import { BrokenSeal, seal, unseal } from './vault.ts';

export interface Rotation {
  /** Sealed anew by this run. */
  readonly resealed: number;
  /** Do not open with any key that is known; they stay as they are. */
  readonly broken: readonly string[];
}

export interface RotationOptions {
  readonly batch?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (resealed: number) => void;
}

/**
 * Seals every contact anew that is not sealed with the present key, row by row in small transactions. It can be
 * stopped at any time and run again: what is done stays done, and old keys open the rest.
 */
export async function rotateContacts(
  services: Services,
  actor: Actor,
  { batch = 200, signal, onProgress = () => undefined }: RotationOptions = {},
): Promise<Rotation> {
  assertOperator(actor, 'configure');
  const broken: string[] = [];
  let resealed = 0;
  for (let after = firstId; !signal?.aborted; ) {
    const done = await resealBatch(services, after, batch, broken);
    resealed += done.resealed;
    onProgress(resealed);
    if (done.last === null) break;
    after = done.last;
  }
  if (!signal?.aborted) await resealFiles(services);
  if (resealed > 0) await noteInEveryTenant(services, actor);
  return { resealed, broken };
}

/** How many contacts, and files of callers, each key still opens. A key that is missing here opens nothing any more. */
export async function contactsByKey({
  database,
}: {
  readonly database: Transaction;
}): Promise<Map<string, number>> {
  const rows = await database.contact.groupBy({
    by: ['keyId'],
    where: { erasedAt: null },
    _count: true,
    orderBy: { keyId: 'asc' },
  });
  const counts = new Map(rows.map(({ keyId, _count }) => [keyId, _count]));
  const files = await database.hotlineImport.groupBy({
    by: ['fileKeyId'],
    where: { fileErasedAt: null, fileKeyId: { not: null } },
    _count: true,
  });
  for (const { fileKeyId, _count } of files) {
    if (fileKeyId !== null) counts.set(fileKeyId, (counts.get(fileKeyId) ?? 0) + _count);
  }
  return counts;
}

const firstId = '00000000-0000-0000-0000-000000000000';

async function resealBatch(services: Services, after: string, batch: number, broken: string[]) {
  const { keyring } = services;
  const present = keyring.contactKeyId;
  return services.database.$transaction(async (tx) => {
    const ids = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM contact WHERE key_id <> ${present} AND erased_at IS NULL AND id > ${after}::uuid
      ORDER BY id LIMIT ${batch} FOR UPDATE`;
    const rows = await tx.contact.findMany({ where: { id: { in: ids.map(({ id }) => id) } } });
    let resealed = 0;
    for (const row of rows) {
      try {
        const sealed = seal(keyring, row, unseal(keyring, row, row));
        await tx.contact.update({ where: { id: row.id }, data: sealed });
        resealed += 1;
      } catch (error) {
        if (!(error instanceof BrokenSeal)) throw error;
        broken.push(row.id);
      }
    }
    return { resealed, last: ids.at(-1)?.id ?? null };
  });
}

async function noteInEveryTenant(services: Services, actor: Actor): Promise<void> {
  const tenants = await services.database.tenant.findMany({ select: { id: true } });
  await write(services, actor, 'access.rotateContacts', async ({ audit }) => {
    for (const { id } of tenants) {
      await audit({
        tenantId: id,
        targetType: 'Tenant',
        targetId: id,
        after: { contactKeyId: services.keyring.contactKeyId },
      });
    }
  });
}
