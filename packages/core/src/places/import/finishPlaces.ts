import { assertOperator } from '../../access/operator.ts';
import type { Actor } from '../../actor.ts';
import { InvalidInput } from '../../errors/errors.ts';
import { finishImport, type ImportSession } from '../../imports/session.ts';
import type { Services } from '../../services.ts';
import { endPlace } from '../end.ts';
import type { LayerProblem } from '../geometry/siblings.ts';
import { problemsUnder } from '../replaceBoundary.ts';
import { successorOf } from './matchStreet.ts';
import type { PlaceNews } from './rows.ts';
import { streetsOn } from './streetRegister.ts';

export interface FinishPlacesInput {
  readonly session: ImportSession;
  readonly validFrom: Date;
  /** The source is the whole list of the streets of its districts: `report` names the others, `end` ends them. */
  readonly unlisted: 'ignore' | 'report' | 'end';
  /** Whether outlines came, so that it is worth seeing how they fit. */
  readonly outlines: boolean;
}

export interface FinishedPlaces {
  readonly news: readonly PlaceNews[];
  readonly problems: readonly (LayerProblem & { readonly district: string })[];
}

/** After the last batch: what the source no longer lists, and how the outlines fit together now. */
export async function finishPlaces(
  services: Services,
  actor: Actor,
  input: FinishPlacesInput,
): Promise<FinishedPlaces> {
  assertOperator(actor, 'importPlaces');
  const districts = await services.database.place.findMany({
    where: { tenantId: { in: [...input.session.runIds.keys()] }, kind: 'DISTRICT' },
    include: { currentVersion: true },
    orderBy: { id: 'asc' },
  });
  const news: PlaceNews[] = [];
  const problems: FinishedPlaces['problems'][number][] = [];
  for (const { id, tenantId, currentVersion } of districts) {
    const district = (currentVersion?.name as { zh: string } | undefined)?.zh ?? '';
    if (input.unlisted !== 'ignore')
      news.push(...(await unlistedStreets(services, actor, tenantId, district, input)));
    if (input.outlines) {
      const found = await problemsUnder(services, id, 'STREET');
      problems.push(...found.map((problem) => ({ ...problem, district })));
    }
  }
  await finishImport(services, input.session);
  return { news, problems };
}

async function unlistedStreets(
  services: Services,
  actor: Actor,
  tenantId: string,
  district: string,
  { session: { source, file }, validFrom: from, unlisted }: FinishPlacesInput,
): Promise<PlaceNews[]> {
  const { database } = services;
  const rows = await database.importedRow.findMany({
    where: { tenantId, source, file },
    select: { targetId: true },
  });
  const listedIds = new Set(rows.map(({ targetId }) => targetId));
  const streets = await streetsOn(database, tenantId, from);
  const listed = streets.filter(({ placeId }) => listedIds.has(placeId));
  const news: PlaceNews[] = [];
  for (const street of streets.filter(({ placeId }) => !listedIds.has(placeId))) {
    const successor = successorOf(street, listed);
    const { placeId, name } = street;
    const ended =
      unlisted === 'end' &&
      (await endPlace(services, actor, { placeId, from, successorId: successor?.placeId ?? null }).then(
        () => true,
        (error: unknown) => {
          // Something still stands under it: for people to settle.
          if (error instanceof InvalidInput) return false;
          throw error;
        },
      ));
    news.push({
      kind: ended ? 'ENDED' : 'NOT_LISTED',
      name,
      district,
      ...(successor && { to: successor.name }),
    });
  }
  return news;
}
