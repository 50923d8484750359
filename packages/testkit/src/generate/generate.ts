import type { Role } from '@linli/database/generated/prisma/enums';
import { Client } from 'pg';
import { generateAppeals } from './appeals.ts';
import { generateCatalogues } from './catalogue.ts';
import { copyRows } from './copy.ts';
import type { Ground } from './ground.ts';
import { generateOffices } from './offices.ts';
import { generatePlaces } from './places.ts';
import type { Plan } from './plan.ts';
import { noRows } from './rows.ts';

export interface Generated {
  /** The first person with each role, all in the first district; nobody of them has a sign-in yet. */
  readonly firstOf: ReadonlyMap<Role, string>;
}

/** Fills an empty, migrated database with what a plan holds. */
export async function generateInto(
  url: string,
  plan: Plan,
  progress: (appeals: number) => void = () => undefined,
): Promise<Generated> {
  const client = new Client({ connectionString: url, application_name: 'linli-generate' });
  await client.connect();
  try {
    const rows = noRows();
    const districts = generatePlaces(plan, rows);
    const offices = generateOffices(plan, districts, rows);
    const catalogues = generateCatalogues(plan, districts, rows);
    await client.query('BEGIN');
    await copyRows(client, rows);
    await client.query(
      'UPDATE place SET current_version_id = v.id FROM place_version v WHERE v.place_id = place.id',
    );
    await client.query('COMMIT');
    let written = 0;
    for (const batch of generateAppeals({ plan, grids: gridsOf(districts), offices, catalogues })) {
      await client.query('BEGIN');
      await copyRows(client, batch);
      await client.query('COMMIT');
      written += batch.appeal.length;
      progress(written);
    }
    // Tells the planner what there is, and lets it trust the indexes alone.
    await client.query('VACUUM (ANALYZE)');
    return { firstOf: offices.firstOf };
  } finally {
    await client.end();
  }
}

export function gridsOf(places: readonly Ground[]): Ground[] {
  return places.flatMap((place) => (place.kind === 'GRID' ? [place] : gridsOf(place.children)));
}
