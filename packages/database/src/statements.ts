import type { Pool, PoolClient } from 'pg';
import { Prisma } from './generated/prisma/client.ts';
import { statementNames } from './statementNames.ts';

/**
 * Statements of our own, in the form in which Prisma takes them: inside one of its transactions, or past it. Rows are
 * what PostgreSQL answers: columns as they are named there, times as Date, bytes as Buffer.
 */
export interface Statements {
  $queryRaw<Rows = unknown>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<Rows>;
  $queryRawUnsafe<Rows = unknown>(text: string, ...values: unknown[]): Promise<Rows>;
}

/** Past Prisma, which takes several times as long to hand on a statement as PostgreSQL to execute a short one. */
export interface PlainStatements extends Statements {
  /** All of them or none: what fails takes back what was done before. */
  transaction<T>(work: (tx: Statements) => Promise<T>): Promise<T>;
}

type Run = (text: string, values: readonly unknown[]) => Promise<unknown>;

export function plainStatements(pool: Pool): PlainStatements {
  const nameOf = statementNames();
  const over = (connection: Pool | PoolClient): Statements =>
    statementsBy(async (text, values) => {
      const name = nameOf({ sql: text, args: values });
      const { rows } = await connection.query({ text, values: [...values], ...(name && { name }) });
      return rows;
    });
  return {
    ...over(pool),
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const result = await work(over(client));
        await client.query('COMMIT');
        client.release();
        return result;
      } catch (error) {
        // A connection that cannot even roll back is of no more use to anybody.
        await client.query('ROLLBACK').then(
          () => client.release(),
          () => client.release(true),
        );
        throw error;
      }
    },
  };
}

function statementsBy(run: Run): Statements {
  return {
    $queryRaw<Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) {
      const { text, values: bound } = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values);
      return run(text, bound) as Promise<Rows>;
    },
    $queryRawUnsafe: <Rows>(text: string, ...values: unknown[]) => run(text, values) as Promise<Rows>,
  };
}
