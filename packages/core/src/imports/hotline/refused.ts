import type { HotlineRefusal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../../actor.ts';
import type { FieldErrorCode } from '../../errors/errors.ts';
import { NotFound } from '../../errors/errors.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { byteOrderMark, csvLine } from '../csv.ts';
import { openSheet } from './file.ts';
import type { HotlineField } from './mapping.ts';
import { refusalMessage } from './messages.ts';
import { reachableImport, reachableImports } from './reach.ts';
import { addedColumns } from './sheet.ts';

/**
 * The rows that were refused, as they came, with their reasons: to be mended and brought again. Whoever takes them takes
 * callers' names along, so the audit trail says who.
 */
export async function takeRefusedRows(
  services: Services,
  actor: Actor,
  { importId, locale }: { readonly importId: string; readonly locale: string },
): Promise<string> {
  const { database } = services;
  const where = { AND: [{ id: importId }, reachableImports(actor)] };
  const row = await database.hotlineImport.findFirst({ where, include: { refusals: true } });
  if (row === null) throw new NotFound('hotlineImport');
  const sheet = await openSheet(services, row);
  const reasons = Map.groupBy(row.refusals, (refusal) => refusal.row);
  const lines = sheet.rows.flatMap(({ number, cells }) => {
    const why = reasons.get(number);
    return why ? [csvLine([...cells, number, sentence(why, locale)])] : [];
  });
  await write(services, actor, 'imports.takeRefused', async (change) => {
    const { tenantId } = await reachableImport(change, importId);
    await change.audit({
      tenantId,
      targetType: 'HotlineImport',
      targetId: importId,
      after: { rows: lines.length },
    });
  });
  const header = csvLine([...sheet.columns, addedColumns.row, addedColumns.reason]);
  return `${byteOrderMark}${header}${lines.join('')}`;
}

function sentence(refusals: readonly HotlineRefusal[], locale: string): string {
  return refusals.map((refusal) => refusalSentence(refusal, locale)).join(' ');
}

/** What is wrong with a field of a row and the way out. */
export function refusalSentence({ field, code, params }: HotlineRefusal, locale: string): string {
  return refusalMessage(
    {
      field: field as HotlineField,
      code: code as FieldErrorCode,
      params: (params ?? {}) as Record<string, number>,
    },
    locale,
  );
}
