import type { ImportRow, RowOutcome } from '../../imports/refusal.ts';
import { type ImportSession, knownRows, recordRows } from '../../imports/session.ts';
import type { Change } from '../../write.ts';
import { dateIn } from '../dates.ts';
import { lockPlaces } from '../lockPlaces.ts';
import { refreshPlaces } from '../refreshPlaces.ts';
import { importDistrict } from './districts.ts';
import type { TenantOfDistrict } from './ensureTenants.ts';
import { importEstates, type Spot } from './estates.ts';
import type { PlaceRefusalCode, PlaceRow } from './rows.ts';
import type { Terms } from './streetRegister.ts';
import { importStreets } from './streets.ts';

type Row = ImportRow<PlaceRow>;
type Outcome = RowOutcome<PlaceRefusalCode>;

export interface RowsOfTenant {
  readonly session: ImportSession;
  readonly terms: Terms;
  readonly tenantId: string;
  /** Not there for estates: these find their tenant by where they lie. */
  readonly tenant: TenantOfDistrict | undefined;
  readonly rows: readonly Row[];
  readonly spots: ReadonlyMap<unknown, Spot>;
  /** Is filled for all of the rows. */
  readonly outcomes: Map<Row, Outcome>;
}

/** The rows of a batch that belong to one tenant: those of earlier runs are left alone, so are repeated ones. */
export async function importIntoTenant({ tx, now, audit }: Change, of: RowsOfTenant): Promise<void> {
  const { session, terms, tenantId, tenant, rows, spots, outcomes } = of;
  await lockPlaces(tx, tenantId);
  const hashes = rows.map(({ hash }) => hash);
  const known = await knownRows(tx, session, tenantId, hashes);
  const fresh = rows.filter(({ hash }, index) => !known.has(hash) && hashes.indexOf(hash) === index);

  const districts = fresh.flatMap((row) => (row.item.kind === 'DISTRICT' ? [{ row, item: row.item }] : []));
  const streets = fresh.flatMap((row) => (row.item.kind === 'STREET' ? [{ row, item: row.item }] : []));
  const estates = fresh.flatMap((row) => {
    const spot = spots.get(row);
    return row.item.kind === 'ESTATE' && spot ? [{ row, item: row.item, spot }] : [];
  });
  const written = [
    ...(tenant ? await eachOf(districts, ({ item }) => importDistrict(tx, tenant, item, terms)) : []),
    ...(tenant ? await importStreets(tx, tenant, streets, terms) : []),
    ...(await importEstates(tx, estates, terms)),
  ];
  const freshOutcomes = new Map<string, Outcome>();
  for (const [index, { row }] of [...districts, ...streets, ...estates].entries()) {
    const outcome = written[index];
    if (!outcome) continue;
    freshOutcomes.set(row.hash, outcome);
    outcomes.set(row, outcome);
  }
  for (const row of rows) {
    if (!outcomes.has(row)) outcomes.set(row, repeated(known.get(row.hash), freshOutcomes.get(row.hash)));
  }
  const recorded = rows.flatMap((row) => {
    const outcome = outcomes.get(row);
    return outcome ? [{ hash: row.hash, outcome }] : [];
  });
  await recordRows(tx, session, tenantId, recorded);

  const imported = written.flatMap((outcome) => (outcome.status === 'imported' ? [outcome.targetId] : []));
  if (imported.length === 0) return;
  const { timeZone } = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } });
  await refreshPlaces(tx, tenantId, dateIn(timeZone, now), imported);
  const { source, file, runIds } = session;
  const after = { source, file, imported: imported.length };
  await audit({ tenantId, targetType: 'ImportRun', targetId: runIds.get(tenantId) ?? tenantId, after });
}

function repeated(knownTarget: string | undefined, first: Outcome | undefined): Outcome {
  if (knownTarget) return { status: 'known', targetId: knownTarget };
  if (first && first.status !== 'refused') return { status: 'known', targetId: first.targetId };
  return first ?? { status: 'refused', refusals: [] };
}

async function eachOf<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
