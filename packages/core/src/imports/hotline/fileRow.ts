import type { StaffActor } from '../../actor.ts';
import { timeZoneOf } from '../../appeals/clocks.ts';
import { store } from '../../appeals/submission/store.ts';
import { configurationAt } from '../../configuration/at.ts';
import { newId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { passedOnByHotline } from '../../sites/consent.ts';
import { type Change, write } from '../../write.ts';
import type { DecodedOrder, DecodedRow } from './decode.ts';
import { refusalRows } from './prepare.ts';

export type NumberedRow = DecodedRow & {
  readonly importId: string;
  /** Which row of the file, from 0. */
  readonly at: number;
  readonly number: number;
};

/** One row with its count, wholly or not at all. False when the import has been stopped, or another worker is at it. */
export function fileRow(services: Services, actor: StaffActor, row: NumberedRow): Promise<boolean> {
  const { importId, at, number } = row;
  return write(services, actor, 'imports.fileOrder', async (change) => {
    const { tx, now } = change;
    const [running] = await tx.$queryRaw<{ tenantId: string }[]>`
      SELECT tenant_id AS "tenantId" FROM hotline_import
      WHERE id = ${importId}::uuid AND state = 'RUNNING' AND done = ${at} FOR UPDATE`;
    if (!running) return false;
    const outcome = 'order' in row ? await fileOrder(change, importId, row.order) : 'refused';
    if ('faults' in row) {
      const { tenantId } = running;
      await tx.hotlineRefusal.createMany({
        data: refusalRows({ id: importId, tenantId }, number, row.faults),
      });
    }
    await tx.hotlineImport.update({
      where: { id: importId },
      data: { done: { increment: 1 }, [outcome]: { increment: 1 }, lastRowAt: now },
    });
    return true;
  });
}

async function fileOrder(change: Change, importId: string, order: DecodedOrder): Promise<'filed' | 'known'> {
  const { tx } = change;
  const { number, orderHash, place, content, contact, category, kind, channel, receivedAt } = order;
  const { tenantId } = place;
  // Two files with one order: the second waits here and then finds it.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${tenantId}|${orderHash}`}, 0))`;
  if (await tx.hotlineOrder.findUnique({ where: { tenantId_orderHash: { tenantId, orderHash } } }))
    return 'known';
  const above = await tx.placeAncestor.findMany({ where: { placeId: place.id }, orderBy: { depth: 'asc' } });
  const appealId = newId();
  await store(
    change,
    {
      tenantId,
      siteId: null,
      kind,
      channel,
      initiative: 'REACTIVE',
      category,
      place,
      placesUp: above.map(({ ancestorId }) => ancestorId),
      settings: (await configurationAt(tx, place.id, change.now)).values,
      timeZone: await timeZoneOf(tx, tenantId),
      point: null,
      pointSource: null,
      aboutUnitId: null,
      occurredAt: null,
      content: { ...content, answers: {} },
      photoIds: [],
      contact,
      consentVersion: passedOnByHotline.version,
      locale: 'zh-CN',
      held: false,
      inherited: { inheritedSince: null, inheritedOrigin: null },
      receivedAt,
    },
    // The caller has the hotline's number; nobody is given a receipt of ours.
    { appealId, participantId: newId(), clientId: null, submittedHash: null, secretHash: null },
  );
  await tx.hotlineOrder.create({ data: { tenantId, orderHash, number, appealId, importId } });
  return 'filed';
}
