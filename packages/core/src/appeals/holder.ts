import type { OrganizationKind, PlaceKind } from '@linli/database/generated/prisma/enums';
import { officeOf } from '../organizations/serving.ts';

/** A unit that serves the appeal's place or one above it; the nearest first. */
export interface Candidate {
  readonly id: string;
  readonly kind: OrganizationKind;
}

export interface Route {
  readonly level: PlaceKind;
  /** The kind of unit that handles it, if not that level's own office. */
  readonly kind: OrganizationKind | null;
  /** The very unit that the category goes to at this place. */
  readonly unitId?: string | null;
}

export interface Holder {
  readonly unitId: string;
  readonly level: PlaceKind;
}

export const rungs: readonly PlaceKind[] = ['GRID', 'COMMUNITY', 'STREET', 'DISTRICT'];

/**
 * Who holds an appeal: the unit that the category goes to at this place, else the nearest unit of the kind that the category names, else the office of its level, else one
 * level up, and so on (m78). Never one of the excluded, whom it is about. Null: nobody, it waits in triage.
 */
export function chooseHolder(
  serving: readonly Candidate[],
  route: Route,
  excluded: readonly string[],
): Holder | null {
  const free = serving.filter((unit) => !excluded.includes(unit.id));
  const own = route.unitId && free.find((unit) => unit.id === route.unitId);
  if (own) return { unitId: own.id, level: rungOf(own.kind) ?? route.level };
  const named = route.kind && free.find((unit) => unit.kind === route.kind);
  if (named) return { unitId: named.id, level: route.level };
  const start = rungs.indexOf(route.level);
  for (const level of rungs.slice(Math.max(start, 0))) {
    const office = free.find((unit) => unit.kind === officeOf[level]?.kind);
    if (office) return { unitId: office.id, level };
  }
  return null;
}

/** The rung that a unit stands on; null for units beside the ladder (property companies, departments). */
export function rungOf(kind: OrganizationKind): PlaceKind | null {
  return rungs.find((rung) => rung !== 'GRID' && officeOf[rung]?.kind === kind) ?? null;
}
