import type { Client } from 'pg';

/** One fact about a database: what it is about, and what it says. */
export interface Fact {
  readonly kind: 'table' | 'column' | 'key' | 'index' | 'enum';
  readonly name: string;
  readonly definition: string;
  /** Made by hand in ways that a Prisma schema cannot say: expression and partial indexes, generated columns. */
  readonly handmade: boolean;
}

const ours = `n.nspname = 'public' AND c.relname <> '_prisma_migrations'`;

const tables = `
  SELECT 'table' AS kind, c.relname AS name, '' AS definition, false AS handmade
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'p') AND ${ours}`;

const columns = `
  SELECT 'column' AS kind, c.relname || '.' || a.attname AS name,
         format_type(a.atttypid, a.atttypmod)
           || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
           || CASE WHEN a.attgenerated = '' THEN coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') ELSE '' END
           || CASE WHEN a.attidentity = '' THEN '' ELSE ' IDENTITY' END AS definition,
         a.attgenerated <> '' AS handmade
    FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND ${ours}`;

/** Check and exclusion constraints are beyond Prisma: only keys are compared. */
const keys = `
  SELECT 'key' AS kind, c.relname || '.' || k.conname AS name, pg_get_constraintdef(k.oid) AS definition,
         false AS handmade
    FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE k.contype IN ('p', 'f', 'u') AND ${ours}`;

/** The table's name stands in the definition too; an index that belongs to a constraint is compared there. */
const indexes = `
  SELECT 'index' AS kind, i.relname AS name, pg_get_indexdef(i.oid) AS definition,
         x.indexprs IS NOT NULL OR x.indpred IS NOT NULL OR m.amname <> 'btree' AS handmade
    FROM pg_index x
    JOIN pg_class i ON i.oid = x.indexrelid
    JOIN pg_am m ON m.oid = i.relam
    JOIN pg_class c ON c.oid = x.indrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.oid AND k.contype IN ('p', 'u', 'x')) AND ${ours}`;

const enums = `
  SELECT 'enum' AS kind, t.typname AS name, string_agg(e.enumlabel, ', ' ORDER BY e.enumlabel) AS definition,
         false AS handmade
    FROM pg_type t
    JOIN pg_namespace n ON n.oid = t.typnamespace
    JOIN pg_enum e ON e.enumtypid = t.oid
   WHERE n.nspname = 'public'
   GROUP BY t.typname`;

export async function readCatalog(client: Client): Promise<Fact[]> {
  const union = [tables, columns, keys, indexes, enums].join('\n UNION ALL ');
  const { rows } = await client.query<Fact>(`SELECT * FROM (${union}) facts ORDER BY kind, name`);
  return rows;
}
