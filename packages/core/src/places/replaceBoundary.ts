import type { PlaceKind, PlaceVersion } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { NotFound } from '../errors/errors.ts';
import { isId } from '../ids.ts';
import { inLocale, type LocalizedText } from '../localized.ts';
import type { Services } from '../services.ts';
import { amendPlace } from './amend.ts';
import { type OutlineInput, storedOutline } from './checkPlace.ts';
import { type LayerProblem, layerProblems } from './geometry/siblings.ts';

export interface ReplaceBoundaryInput {
  readonly placeId: string;
  readonly outline: OutlineInput;
  /** The day of a change of territory. If left out, the drawing of the version in force is corrected. */
  readonly from?: Date;
}

export interface ReplacedBoundary {
  readonly version: PlaceVersion;
  /** How the new outline fits its siblings and its parent; for people to look at, no reason to refuse. */
  readonly problems: readonly LayerProblem[];
}

export async function replaceBoundary(
  services: Services,
  actor: Actor,
  { placeId, outline, from }: ReplaceBoundaryInput,
): Promise<ReplacedBoundary> {
  const place = isId(placeId)
    ? await services.database.place.findUnique({ where: { id: placeId }, include: { currentVersion: true } })
    : null;
  if (!place?.currentVersion) throw new NotFound('Place');
  const version = await amendPlace(services, actor, {
    placeId,
    outline,
    from: from ?? place.currentVersion.validFrom,
  });
  return {
    version,
    problems: version.parentId ? await problemsUnder(services, version.parentId, place.kind) : [],
  };
}

/** How the outlines of one kind under a place fit together today. */
export async function problemsUnder(
  { database }: Pick<Services, 'database'>,
  parentId: string,
  kind: PlaceKind,
): Promise<LayerProblem[]> {
  const current = { boundary: true } as const;
  const parent = await database.place.findUniqueOrThrow({
    where: { id: parentId },
    include: { currentVersion: { include: current } },
  });
  const versions = await database.placeVersion.findMany({
    where: { parentId, currentOf: { kind }, boundary: { parts: { some: { current: true } } } },
    include: current,
    orderBy: { placeId: 'asc' },
  });
  const named = versions.flatMap(({ name, boundary }) =>
    boundary
      ? [{ name: inLocale(name as LocalizedText, 'zh'), outline: storedOutline(boundary.geometry) }]
      : [],
  );
  const around = parent.currentVersion?.boundary;
  return layerProblems(named, around ? storedOutline(around.geometry) : undefined);
}
