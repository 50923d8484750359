import type { Pool } from 'pg';

interface Asked {
  readonly obj: object;
}
type Row = Readonly<Record<string, unknown>>;

/** One statement for all that was asked; its rows by the key that each asked for. Statements are prepared by their name. */
export async function batch(
  pool: Pool,
  statement: { readonly name: string; readonly text: string },
  queries: readonly Asked[],
  key: string,
): Promise<Row[][]> {
  const keys = queries.map(({ obj }) => (obj as Row)[key]);
  const wanted = [...new Set(keys.filter((one) => one !== null))];
  const { rows } = await pool.query<Row>({ ...statement, values: [wanted] });
  const byKey = Map.groupBy(rows, (row) => row.key);
  return keys.map((one) => byKey.get(one) ?? []);
}
