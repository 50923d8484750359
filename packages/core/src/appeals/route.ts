import type { Appeal } from '@linli/database/generated/prisma/client';
import type { PlaceKind } from '@linli/database/generated/prisma/enums';
import type { Actor } from '../actor.ts';
import { type EffectiveCategory, effectiveCategory } from '../categories/offered.ts';
import { routeAt } from '../categories/routeAt.ts';
import { configurationAt } from '../configuration/at.ts';
import { InvalidInput } from '../errors/errors.ts';
import { servingUnits } from '../organizations/serving.ts';
import type { Services, Transaction } from '../services.ts';
import { dispatchClock } from './clocks.ts';
import { excludedUnits } from './excludedUnits.ts';
import { chooseHolder } from './holder.ts';
import { peopleInCharge } from './peopleInCharge.ts';
import { type OpenStep, takeStep } from './step.ts';

export interface RouteInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** Where the dispatcher says that it belongs; left out, it stays where it is. */
  readonly placeId?: string | null;
  readonly categoryId?: string | null;
}

/**
 * Finds the unit that holds an appeal and the people who see to it: by its category's route and its place, never
 * whom it is about. What no rule can place waits in triage, where a dispatcher routes it by hand.
 */
export async function routeAppeal(services: Services, actor: Actor, input: RouteInput): Promise<Appeal> {
  return takeStep(services, actor, { action: 'appeals.route', step: 'ROUTE', ...input }, async (step) => {
    const { tx, appeal, now } = step;
    const place = await destination(tx, appeal, input.placeId ?? appeal.placeId);
    const chosen = await newCategory(step, input.categoryId);
    const version =
      chosen?.version ??
      (appeal.categoryVersionId
        ? await tx.categoryVersion.findUniqueOrThrow({ where: { id: appeal.categoryVersionId } })
        : null);
    const own = place ? await routeAt(tx, chosen?.category.id ?? appeal.categoryId, place.id, now) : null;
    const route = {
      level: own?.level ?? version?.routeLevel ?? ('COMMUNITY' as PlaceKind),
      kind: version?.routeKind ?? null,
      unitId: own?.unitId ?? null,
    };
    const holder = place
      ? chooseHolder(
          await candidates(tx, appeal.tenantId, place.id, now),
          route,
          await excludedUnits(tx, appeal, now),
        )
      : null;
    const routed = {
      placeId: place?.id ?? null,
      holderUnitId: holder?.unitId ?? null,
      level: holder?.level ?? route.level,
    };
    const people = await peopleInCharge(tx, { ...appeal, ...routed }, now);
    return {
      set: {
        ...routed,
        placeVersionId: place && place.id !== appeal.placeId ? place.currentVersionId : appeal.placeVersionId,
        ...(chosen ? await recategorised(tx, appeal, chosen, routed.placeId) : {}),
      },
      events: [
        {
          type: 'ROUTED',
          isPublic: holder !== null,
          unitId: routed.holderUnitId,
          placeId: routed.placeId,
          data: { people, level: routed.level, ...(chosen ? { categoryId: chosen.category.id } : {}) },
        },
      ],
    };
  });
}

/** The worker's job: routes a new appeal once, however often the job is delivered. */
export async function routeNewAppeal(services: Services, actor: Actor, appealId: string): Promise<void> {
  const { database } = services;
  const appeal = await database.appeal.findUnique({ where: { id: appealId } });
  if (appeal?.state !== 'SUBMITTED') return;
  const routed = await database.appealEvent.count({ where: { appealId, type: 'ROUTED' } });
  if (routed === 0) await routeAppeal(services, actor, { appealId, version: appeal.version });
}

async function destination(tx: Transaction, appeal: Appeal, placeId: string | null) {
  if (placeId === null) return null;
  const place = await tx.place.findFirst({ where: { id: placeId, tenantId: appeal.tenantId } });
  if (place === null) throw new InvalidInput([{ path: ['place'], code: 'UNKNOWN' }]);
  return place;
}

async function candidates(tx: Transaction, tenantId: string, placeId: string, now: Date) {
  const serving = await servingUnits(tx, { tenantId, placeId, now });
  return serving.map(({ organization }) => organization);
}

async function newCategory({ tx, appeal }: OpenStep, categoryId?: string | null) {
  if (!categoryId || categoryId === appeal.categoryId) return null;
  const effective = await effectiveCategory(tx, appeal.tenantId, categoryId, appeal.recordedAt);
  if (effective === null) throw new InvalidInput([{ path: ['category'], code: 'UNKNOWN' }]);
  return effective;
}

/** A new category brings its class, as long as nothing was promised under the old one. */
async function recategorised(
  tx: Transaction,
  appeal: Appeal,
  { category, version }: EffectiveCategory,
  placeId: string | null,
) {
  const kept = { categoryId: category.id, categoryVersionId: version.id, grade: version.grade };
  if (appeal.state !== 'SUBMITTED') return kept;
  const { values } = await configurationAt(tx, placeId, appeal.recordedAt);
  const clock = await dispatchClock(tx, appeal.tenantId, values, version.deadlineClass, appeal.recordedAt);
  return { ...kept, deadlineClass: version.deadlineClass, ...clock };
}
