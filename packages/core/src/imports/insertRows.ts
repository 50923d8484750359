import { Prisma } from '@linli/database/generated/prisma/client';
import type { Statements } from '@linli/database/statements';

/** Bytes as PostgreSQL writes them: `\x…`. */
export function bytesAsText(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`;
}

/** Bytes are in {@link bytesAsText}. */
export interface AppealWordsRow {
  readonly appealId: string;
  readonly tenantId: string;
  readonly filed: string;
}

export interface ContactRow {
  readonly id: string;
  readonly tenantId: string;
  readonly participantId: string;
  readonly keyId: string;
  readonly nonce: string;
  readonly ciphertext: string;
  readonly blindIndex: string | null;
  readonly createdAt: Date;
}

export type EventRow = Omit<Prisma.AppealEventCreateManyInput, 'data'> & {
  readonly data?: Prisma.InputJsonValue | null;
};

/** The tables that are filled this way, with what a row of each is made of. */
interface Tables {
  appeal: Prisma.AppealCreateManyInput;
  appeal_content: Prisma.AppealContentCreateManyInput;
  appeal_event: EventRow;
  event_text: Prisma.EventTextCreateManyInput;
  participant: Prisma.ParticipantCreateManyInput;
  publication: Prisma.PublicationCreateManyInput;
  appeal_words: AppealWordsRow;
  contact: ContactRow;
  resolution_digest: Prisma.ResolutionDigestCreateManyInput;
  used_challenge: Prisma.UsedChallengeCreateManyInput;
  category: Prisma.CategoryCreateManyInput;
  category_version: Prisma.CategoryVersionCreateManyInput;
  place: Prisma.PlaceCreateManyInput;
  place_version: Prisma.PlaceVersionCreateManyInput;
  place_boundary: Prisma.PlaceBoundaryCreateManyInput;
}

type Table = keyof Tables;
export type Rows = { readonly [Name in Table]?: readonly Tables[Name][] };

/**
 * Inserts rows as one JSON parameter. Prisma's own createMany binds each value by itself, which takes several times as long
 * for tens of thousands of rows. Columns that no row names get their defaults.
 */
export function insertRows<Name extends Table>(
  tx: Statements,
  table: Name,
  rows: readonly Tables[Name][],
): Promise<void> {
  return insertTogether(tx, { [table]: rows } as Rows);
}

/** The same into several tables by one statement, at whose end the rows that they point at must be there. */
export async function insertTogether(tx: Statements, tables: Rows): Promise<void> {
  const parts = insertions(tables);
  if (parts) await tx.$queryRaw`WITH ${parts} SELECT 1 AS done`;
}

/** Common table expressions that insert rows, as parts of a statement; null for none. */
export function insertions(tables: Rows): Prisma.Sql | null {
  const filled = Object.entries(tables).filter(([, rows]) => rows.length > 0);
  if (filled.length === 0) return null;
  const parts = filled.map(([table, rows]) => {
    const fields = new Set(rows.flatMap((row) => Object.keys(row)));
    const names = [...fields].map((field) => `"${columnOf(field)}"`).join(', ');
    return `inserted_${table} AS (
      INSERT INTO "${table}" (${names})
      SELECT ${names} FROM given_rows, jsonb_populate_recordset(NULL::"${table}", given_rows."all" -> '${table}'))`;
  });
  const given = Object.fromEntries(
    filled.map(([table, rows]) => [table, rows.map((row) => renamed(row as object))]),
  );
  return Prisma.sql`given_rows AS MATERIALIZED (SELECT ${JSON.stringify(given)}::jsonb AS "all"), ${Prisma.raw(parts.join(', '))}`;
}

function renamed(row: object) {
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value]));
}

const columns = new Map<string, string>();

/** `recordedAt` is `recorded_at`: the schema maps every name so. */
export function columnOf(field: string): string {
  const known = columns.get(field);
  if (known) return known;
  const column = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  columns.set(field, column);
  return column;
}
