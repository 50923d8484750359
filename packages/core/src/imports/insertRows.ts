import { Prisma } from '@linli/database/generated/prisma/client';
import type { Transaction } from '../services.ts';

/** Bytes go as PostgreSQL writes them: `\x…`. */
export interface AppealWordsRow {
  readonly appealId: string;
  readonly tenantId: string;
  readonly filed: string;
}

/** The tables that imports fill, with what a row of each is made of. */
interface Tables {
  appeal: Prisma.AppealCreateManyInput;
  appeal_content: Prisma.AppealContentCreateManyInput;
  appeal_event: Prisma.AppealEventCreateManyInput;
  event_text: Prisma.EventTextCreateManyInput;
  participant: Prisma.ParticipantCreateManyInput;
  publication: Prisma.PublicationCreateManyInput;
  appeal_words: AppealWordsRow;
  category: Prisma.CategoryCreateManyInput;
  category_version: Prisma.CategoryVersionCreateManyInput;
  place: Prisma.PlaceCreateManyInput;
  place_version: Prisma.PlaceVersionCreateManyInput;
  place_boundary: Prisma.PlaceBoundaryCreateManyInput;
}

/**
 * Inserts rows as one JSON parameter. Prisma's own createMany binds each value by itself, which takes several times as long
 * for tens of thousands of rows. Columns that no row names get their defaults.
 */
export async function insertRows<Table extends keyof Tables>(
  tx: Transaction,
  table: Table,
  rows: readonly Tables[Table][],
): Promise<void> {
  if (rows.length === 0) return;
  const fields = new Set(rows.flatMap((row) => Object.keys(row)));
  const columns = Prisma.raw([...fields].map((field) => `"${columnOf(field)}"`).join(', '));
  const named = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value])),
  );
  const name = Prisma.raw(`"${table}"`);
  await tx.$executeRaw`
    INSERT INTO ${name} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, ${JSON.stringify(named)}::jsonb)`;
}

/** `recordedAt` is `recorded_at`: the schema maps every name so. */
function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
