import type { HotlineImport } from '@linli/database/generated/prisma/client';
import type { Actor } from '../../actor.ts';
import { cleanWords, wordFaults } from '../../appeals/words.ts';
import { type FieldFault, InvalidInput, NotFound } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import type { Services, Transaction } from '../../services.ts';
import { type Change, write } from '../../write.ts';
import { type RowFault, rowDecoder } from './decode.ts';
import { openSheet } from './file.ts';
import { hotlineLimits } from './limits.ts';
import { type HotlineMapping, mappingFaults } from './mapping.ts';
import { reachableImport, reachableImports } from './reach.ts';
import { loadScope } from './scope.ts';

export interface PrepareImportInput {
  readonly importId: string;
  readonly mapping: HotlineMapping;
  /** Keeps the mapping under this name, for files with the same columns. */
  readonly saveAs?: string | null;
}

/**
 * The dry run: counts what would be filed, what is here already and what is refused, and why. Nothing is filed.
 *
 * @throws InvalidInput everything that is wrong with the mapping
 */
export async function prepareImport(
  services: Services,
  actor: Actor,
  { importId, mapping, saveAs }: PrepareImportInput,
): Promise<HotlineImport> {
  const where = { AND: [{ id: importId }, reachableImports(actor)] };
  const seen = await services.database.hotlineImport.findFirst({ where });
  if (seen === null) throw new NotFound('hotlineImport');
  const name = cleanWords(saveAs ?? '').replaceAll('\n', ' ');
  if (seen.state === 'AWAITING_FILE') throw new InvalidInput([{ path: ['import'], code: 'TOO_EARLY' }]);
  const faults: FieldFault[] = [
    ...mappingFaults(mapping, seen.columns),
    ...wordFaults(['saveAs'], name, { limit: hotlineLimits.mappingName }),
  ];
  if (faults.length > 0) throw new InvalidInput(faults);
  // Reading takes its time: not while a transaction holds a connection.
  const sheet = await openSheet(services, seen);
  return write(services, actor, 'imports.prepare', async (change) => {
    const { tx, now } = change;
    const row = await reachableImport(change, importId);
    if (row.state !== 'READ' && row.state !== 'CHECKED')
      throw new InvalidInput([{ path: ['import'], code: 'DUPLICATE' }]);
    const { tenantId } = row;
    const decode = rowDecoder(sheet, mapping, await loadScope(tx, row, now), services.keyring);
    const decoded = sheet.rows.map((one) => ({ number: one.number, ...decode(one) }));
    const hashes = decoded.flatMap((one) => ('order' in one ? one.order.orderHash : []));
    const known = await knownOrders(tx, tenantId, hashes);
    const fresh = new Set(hashes.filter((hash) => !known.has(hash)));
    const refused = decoded.filter((one) => 'faults' in one);
    await tx.hotlineRefusal.deleteMany({ where: { importId } });
    await tx.hotlineRefusal.createMany({
      data: refused.flatMap(({ number, faults: rowFaults }) => refusalRows(row, number, rowFaults)),
    });
    const counts = { filed: fresh.size, known: hashes.length - fresh.size, refused: refused.length };
    if (name !== '') await saveMapping(change, row, name, mapping);
    await change.audit({ tenantId, targetType: 'HotlineImport', targetId: importId, after: counts });
    return tx.hotlineImport.update({
      where: { id: importId },
      data: { state: 'CHECKED', mapping: { ...mapping, fields: [...mapping.fields] } as object, ...counts },
    });
  });
}

/** One line for each field of a row: of several faults of one the first is said. */
export function refusalRows(
  { id, tenantId }: Pick<HotlineImport, 'id' | 'tenantId'>,
  row: number,
  faults: readonly RowFault[],
) {
  const first = new Map([...faults].reverse().map((fault) => [fault.field, fault]));
  return [...first.values()].map(({ field, code, params }) => ({
    importId: id,
    tenantId,
    row,
    field,
    code,
    ...(params && { params: { ...params } }),
  }));
}

async function knownOrders(
  tx: Transaction,
  tenantId: string,
  hashes: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.hotlineOrder.findMany({
    where: { tenantId, orderHash: { in: [...new Set(hashes)] } },
    select: { orderHash: true },
  });
  return new Set(rows.map(({ orderHash }) => orderHash));
}

async function saveMapping(
  { tx, actor, now }: Change,
  { tenantId, placeId, headerHash }: HotlineImport,
  name: string,
  mapping: HotlineMapping,
): Promise<void> {
  if (actor.kind !== 'staff') return;
  const kept = {
    mapping: { ...mapping, fields: [...mapping.fields] } as object,
    headerHash: headerHash ?? '',
    savedById: actor.personId,
    savedAt: now,
  };
  await tx.importMapping.upsert({
    where: { placeId_name: { placeId, name } },
    create: { id: newId(), tenantId, placeId, name, ...kept },
    update: kept,
  });
}
