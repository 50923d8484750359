import type { Deed, DutyMember } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import { visibleAppeals } from '../../appeals/visible.ts';
import { cleanWords, noteLimit, wordFaults } from '../../appeals/words.ts';
import { type FieldFault, InvalidInput } from '../../errors/errors.ts';
import { isId } from '../../ids.ts';
import { dateInTenant } from '../../places/dates.ts';
import type { Transaction } from '../../services.ts';
import { dayOf, plainDay } from '../term.ts';

/** What is said of a deed. */
export interface DeedContent {
  readonly doneOn: Temporal.PlainDate;
  /** In words, without any resident's name. */
  readonly what: string;
  /** The community of the duty, or a place under it; left out, the community. */
  readonly placeId?: string | null;
  /** What it was about: an appeal that the member reads, or a category, or neither. */
  readonly appealId?: string | null;
  readonly categoryId?: string | null;
  /** How many took part; left out, nobody counted. */
  readonly tookPart?: number | null;
}

/** The columns that say so. */
export type DeedColumns = Pick<Deed, 'doneOn' | 'what' | 'placeId' | 'appealId' | 'categoryId' | 'tookPart'>;

const mostTookPart = 100_000;

/**
 * What is said, as it is kept.
 *
 * @throws InvalidInput with all faults at once
 */
export async function checkedDeed(
  tx: Transaction,
  actor: StaffActor,
  member: DutyMember,
  content: DeedContent,
  now: Date,
): Promise<DeedColumns> {
  const columns = columnsOf(member, content);
  const faults = [
    ...wordFaults(['what'], columns.what, { limit: noteLimit, required: true }),
    ...(await dayFaults(tx, member, columns.doneOn, now)),
    ...countFaults(columns.tookPart),
    ...(await placeFaults(tx, member, columns.placeId)),
    ...(await aboutFaults(tx, actor, columns)),
  ];
  if (faults.length > 0) throw new InvalidInput(faults);
  return columns;
}

export function columnsOf({ communityId }: DutyMember, content: DeedContent): DeedColumns {
  const { doneOn, what, placeId, appealId = null, categoryId = null, tookPart = null } = content;
  return {
    doneOn: dayOf(doneOn),
    what: cleanWords(what),
    placeId: placeId ?? communityId,
    appealId,
    categoryId,
    tookPart,
  };
}

/** A deed is done while one has the duty, and not tomorrow. */
async function dayFaults(
  tx: Transaction,
  { tenantId, startsOn, endsOn }: DutyMember,
  doneOn: Date,
  now: Date,
): Promise<FieldFault[]> {
  if (doneOn > (await dateInTenant(tx, tenantId, now))) return [{ path: ['doneOn'], code: 'IN_THE_FUTURE' }];
  if (doneOn >= startsOn && (endsOn === null || doneOn <= endsOn)) return [];
  const params = {
    from: plainDay(startsOn).toString(),
    ...(endsOn && { to: plainDay(endsOn).toString() }),
  };
  return [{ path: ['doneOn'], code: 'OUT_OF_RANGE', params }];
}

function countFaults(tookPart: number | null): FieldFault[] {
  if (tookPart === null || (tookPart >= 1 && tookPart <= mostTookPart)) return [];
  return [{ path: ['tookPart'], code: 'OUT_OF_RANGE', params: { from: 1, to: mostTookPart } }];
}

async function placeFaults(
  tx: Transaction,
  { communityId }: DutyMember,
  placeId: string,
): Promise<FieldFault[]> {
  const lies = isId(placeId)
    ? await tx.placeAncestor.count({ where: { placeId, ancestorId: communityId } })
    : 0;
  return lies > 0 ? [] : [{ path: ['place'], code: 'UNKNOWN' }];
}

async function aboutFaults(
  tx: Transaction,
  actor: StaffActor,
  { appealId, categoryId }: DeedColumns,
): Promise<FieldFault[]> {
  if (appealId !== null && categoryId !== null) return [{ path: ['category'], code: 'INVALID' }];
  if (appealId !== null) {
    const where = { AND: [{ id: appealId }, visibleAppeals(actor)] };
    const reads = isId(appealId) && (await tx.appeal.count({ where })) > 0;
    return reads ? [] : [{ path: ['appeal'], code: 'UNKNOWN' }];
  }
  if (categoryId === null) return [];
  const where = { id: categoryId, tenantId: actor.tenantId, retiredAt: null };
  const known = isId(categoryId) && (await tx.category.count({ where })) > 0;
  return known ? [] : [{ path: ['category'], code: 'UNKNOWN' }];
}
