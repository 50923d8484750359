import type { AppealState } from '@linli/database/generated/prisma/enums';
import { assertOperator } from '../../access/operator.ts';
import type { Actor } from '../../actor.ts';
import { configurationAt } from '../../configuration/at.ts';
import { defaultConfiguration } from '../../configuration/shape.ts';
import type { Services } from '../../services.ts';
import { type Change, write } from '../../write.ts';
import { appendEvents, nextPosition } from '../history.ts';
import { lockAppeal } from '../step.ts';
import { type Wiped, wipeContacts, wipeContent, wipeEvidence, wipePhotos, wipeTexts } from './wipe.ts';

export interface Anonymised extends Wiped {
  readonly appeals: number;
}

/** States from which nobody is expected to act again. */
const finished: readonly AppealState[] = ['CLOSED', 'DECLINED', 'DUPLICATE', 'WITHDRAWN'];
const day = 86_400_000;
const batch = 500;

/**
 * Erases words, contacts, points and photos of appeals whose configured time is over; their history and figures stay.
 * A dry run counts and writes nothing.
 */
export async function anonymiseAppeals(
  services: Services,
  actor: Actor,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<Anonymised> {
  assertOperator(actor, 'configure');
  const sum = { appeals: 0, contacts: 0, texts: 0, photos: 0 };
  for await (const appealId of due(services)) {
    const wiped = dryRun ? await count(services, appealId) : await anonymise(services, actor, appealId);
    if (wiped === null) continue;
    sum.appeals += 1;
    sum.contacts += wiped.contacts;
    sum.texts += wiped.texts;
    sum.photos += wiped.photos;
  }
  return sum;
}

/** Finished appeals whose last entry, or whose import, lies further back than their place keeps them. */
async function* due(services: Services): AsyncGenerator<string> {
  const { database } = services;
  const now = services.clock.now();
  const daysAt = new Map<string | null, number>();
  const least = await shortest(services);
  for (let after: string | undefined; ; ) {
    const rows = await database.appeal.findMany({
      where: {
        id: { gt: after },
        state: { in: [...finished] },
        anonymisedAt: null,
        lastEntryAt: { lte: new Date(now.getTime() - least * day) },
      },
      select: { id: true, placeId: true, lastEntryAt: true },
      orderBy: { id: 'asc' },
      take: batch,
    });
    for (const { id, placeId, lastEntryAt } of rows) {
      const days =
        daysAt.get(placeId) ?? (await configurationAt(database, placeId, now)).values.anonymiseDays;
      daysAt.set(placeId, days);
      const limit = new Date(now.getTime() - days * day);
      // What another system brought is kept from the day that it came.
      const recent = { appealId: id, recordedAt: { gt: limit } };
      if (lastEntryAt > limit || (await database.appealEvent.count({ where: recent })) > 0) continue;
      yield id;
    }
    if (rows.length < batch) return;
    after = rows.at(-1)?.id;
  }
}

async function shortest({ database }: Services): Promise<number> {
  const usual = defaultConfiguration.anonymiseDays;
  const [row] = await database.$queryRaw<{ days: number | null }[]>`
    SELECT min((values ->> 'anonymiseDays')::int) AS days FROM configuration`;
  return Math.min(row?.days ?? usual, usual);
}

/** Null when somebody reopened it meanwhile. */
function anonymise(services: Services, actor: Actor, appealId: string): Promise<Wiped | null> {
  return write(services, actor, 'appeals.anonymise', async (change) => {
    const { tx, now } = change;
    const appeal = await lockAppeal(tx, appealId);
    if (!finished.includes(appeal.state) || appeal.anonymisedAt !== null) return null;
    const wiped = await wipeAll(change, appealId);
    await tx.appeal.update({ where: { id: appealId }, data: { anonymisedAt: now } });
    // The receipt opens nothing any more: nothing is left that it could show.
    await tx.participant.updateMany({ where: { appealId }, data: { secretHash: null } });
    await appendEvents(tx, actor, now, await nextPosition(tx, appeal), [
      { type: 'ERASED', isPublic: true, data: { cause: 'RETENTION' } },
    ]);
    const { tenantId } = appeal;
    await change.audit({ tenantId, targetType: 'Appeal', targetId: appealId, after: { ...wiped } });
    return wiped;
  });
}

async function wipeAll(change: Change, appealId: string): Promise<Wiped> {
  const of = { where: { appealId }, select: { id: true } } as const;
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  await wipeContent(change, appealId);
  await wipeEvidence(change, appealId);
  return {
    contacts: await wipeContacts(change, ids(await change.tx.participant.findMany(of))),
    texts: await wipeTexts(change, ids(await change.tx.appealEvent.findMany(of))),
    photos: await wipePhotos(change, ids(await change.tx.photo.findMany(of))),
  };
}

async function count({ database }: Services, appealId: string): Promise<Wiped> {
  return {
    contacts: await database.contact.count({ where: { participant: { appealId }, erasedAt: null } }),
    texts: await database.eventText.count({ where: { event: { appealId }, erasedAt: null } }),
    photos: await database.photo.count({ where: { appealId, erasedAt: null } }),
  };
}
