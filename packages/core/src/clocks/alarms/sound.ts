import type { Appeal } from '@linli/database/generated/prisma/client';
import { appealFacts } from '../../access/facts.ts';
import { system } from '../../actor.ts';
import { appendEvents, nextPosition } from '../../appeals/history.ts';
import { peopleInCharge } from '../../appeals/peopleInCharge.ts';
import { lockAppeal } from '../../appeals/step.ts';
import { calledPeople } from '../../duty/calledPeople.ts';
import { newId } from '../../ids.ts';
import type { Services, Transaction } from '../../services.ts';
import { type Change, write } from '../../write.ts';
import { breakCommitments } from '../commitments/break.ts';
import { type Due, findDue } from './find.ts';
import { superiors } from './superiors.ts';

/** The minute's pass: whatever is due is said once, whichever worker comes first and however often. */
export async function soundAlarms(services: Services): Promise<number> {
  const now = services.clock.now();
  const due = [...(await findDue(services.database, now)), ...(await breakCommitments(services))];
  let sounded = 0;
  for (const one of due) {
    if (await write(services, system, 'clocks.sound', (change) => sound(change, one))) sounded += 1;
  }
  return sounded;
}

/**
 * One alarm: a row that makes it unique, an entry in the thread that the resident sees where the office is late, and
 * the people to tell. It is no entry of work: the appeal stays as quiet as it was.
 */
async function sound(change: Change, { appealId, kind, key, rungs }: Due): Promise<boolean> {
  const { tx, now } = change;
  const appeal = await lockAppeal(tx, appealId);
  const { count } = await tx.clockAlarm.createMany({
    data: [{ id: newId(), tenantId: appeal.tenantId, appealId, kind, key, soundedAt: now }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  const people = await peopleToTell(tx, appeal, rungs, kind === 'QUIET', now);
  if (kind === 'WHISTLE_LATE') people.push(...(await calledPeople(tx, appeal, now)));
  const [eventId] = await appendEvents(tx, system, now, await nextPosition(tx, appeal), [
    {
      type: 'REMINDED',
      // What parties owe each other is not the office's delay.
      isPublic: kind !== 'DUE_SOON' && kind !== 'OBLIGATION_BROKEN',
      unitId: appeal.holderUnitId,
      assigneeId: appeal.assigneeId,
      data: { kind, people: [...new Set(people)], rungs },
    },
  ]);
  if (eventId === undefined) return false;
  const { placeIds } = await appealFacts(tx, appeal);
  await change.enqueue('notify-event', { eventId });
  await change.announce({ appealId, tenantId: appeal.tenantId, placeIds, eventId });
  return true;
}

/** Who has it in hand and, where somebody must ask, the next one up: of a quiet case that one alone, by name (m9). */
async function peopleToTell(
  tx: Transaction,
  appeal: Appeal,
  rungs: number,
  onlyAbove: boolean,
  now: Date,
): Promise<string[]> {
  const above = rungs === 0 ? [] : await superiors(tx, appeal, rungs, now);
  if (onlyAbove) return above.slice(0, 1);
  const inHand = appeal.assigneeId ? [appeal.assigneeId] : await peopleInCharge(tx, appeal, now);
  return [...new Set([...inHand, ...above])];
}
