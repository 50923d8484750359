import type { Pool } from 'pg';
import { Prisma } from './generated/prisma/client.ts';
import type { SharedConnection } from './sharedConnection.ts';
import { statementNames } from './statementNames.ts';

/**
 * Statements of our own, in the form in which Prisma takes them: inside one of its transactions, or past it. Rows are
 * what PostgreSQL answers: columns as they are named there, times as Date, bytes as Buffer.
 */
export interface Statements {
  $queryRaw<Rows = unknown>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<Rows>;
  $queryRawUnsafe<Rows = unknown>(text: string, ...values: unknown[]): Promise<Rows>;
}

/** Past Prisma, which takes several times as long to hand on a statement as PostgreSQL to execute a short one. Each is a transaction by itself. */
export function plainStatements(pool: Pool, shared: SharedConnection): Statements {
  const nameOf = statementNames();
  return statementsBy(async (text, values) => {
    const name = nameOf({ sql: text, args: values });
    const statement = { text, values: [...values] };
    const { rows } = await (name ? shared.query({ name, ...statement }) : pool.query(statement));
    return rows;
  });
}

type Run = (text: string, values: readonly unknown[]) => Promise<unknown>;

function statementsBy(run: Run): Statements {
  return {
    $queryRaw<Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) {
      const { text, values: bound } = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values);
      return run(text, bound) as Promise<Rows>;
    },
    $queryRawUnsafe: <Rows>(text: string, ...values: unknown[]) => run(text, values) as Promise<Rows>,
  };
}
