import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { Pool, QueryResult } from 'pg';

const charType = 18;
const textType = 25;

/** adapter-pg with the two things that the schema engine needs and it lacks: whole scripts, and the type `"char"`. */
export class EngineAdapterFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres';
  readonly adapterName = 'linli-schema-engine';
  /** What PostgreSQL said about the script that failed: the engine itself reports only that one did. */
  scriptError: unknown;
  readonly #pool: Pool;
  readonly #shadow: Pool | undefined;

  constructor(pool: Pool, shadow?: Pool) {
    this.#pool = pool;
    this.#shadow = shadow;
  }

  connect(): Promise<SqlDriverAdapter> {
    return this.#adapt(this.#pool);
  }

  connectToShadowDb(): Promise<SqlDriverAdapter> {
    if (this.#shadow) return this.#adapt(this.#shadow);
    return Promise.reject(new Error('This use of the schema engine has no shadow database.'));
  }

  async #adapt(pool: Pool): Promise<SqlDriverAdapter> {
    const charColumns = readCharAsText(pool);
    const adapter = await new PrismaPg(pool).connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const names = charColumns.get(result.rows) ?? new Set();
      const columnTypes = result.columnTypes.map((type, index) =>
        names.has(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    // adapter-pg cuts a script at every semicolon, which breaks function bodies.
    // One query of the simple protocol takes the whole of it, and is one transaction.
    adapter.executeScript = async (script) => {
      try {
        await pool.query(script);
      } catch (error) {
        this.scriptError = error;
        throw error;
      }
    };
    return adapter;
  }
}

/** adapter-pg refuses columns of type `"char"`, which PostgreSQL's catalogue has; the rows of a result tell which they were. */
function readCharAsText(pool: Pool): WeakMap<object, Set<string>> {
  const charColumns = new WeakMap<object, Set<string>>();
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryResult | QueryResult[]>;
  const reading = async (...args: unknown[]) => {
    const answer = await query(...args);
    for (const { fields, rows } of [answer].flat()) {
      const chars = fields.filter(({ dataTypeID }) => dataTypeID === charType);
      for (const field of chars) field.dataTypeID = textType;
      charColumns.set(rows, new Set(chars.map(({ name }) => name)));
    }
    return answer;
  };
  pool.query = reading as Pool['query'];
  return charColumns;
}
