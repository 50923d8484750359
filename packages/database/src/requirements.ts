import type { Client } from 'pg';

/** A database that this program would damage, or that would answer searches wrongly. */
export class UnsuitableDatabaseError extends Error {
  override readonly name = 'UnsuitableDatabaseError';
}

interface Facts {
  readonly version: number;
  readonly encoding: string;
  readonly characterType: string;
}

/** Refuses, in words an operator can act on, what is older than PostgreSQL 15 or cannot hold and search Chinese. */
export async function refuseUnsuitable(client: Client): Promise<void> {
  const { rows } = await client.query<Facts>(`
    SELECT current_setting('server_version_num')::int AS version,
           pg_encoding_to_char(encoding) AS encoding,
           datctype AS "characterType"
      FROM pg_database WHERE datname = current_database()`);
  const facts = rows[0];
  if (!facts) throw new UnsuitableDatabaseError('The database does not describe itself.');
  const faults = [
    facts.version < 150_000 &&
      `PostgreSQL 15 or newer is needed, this is ${Math.floor(facts.version / 10_000)}.`,
    facts.encoding !== 'UTF8' &&
      `Its encoding is ${facts.encoding}; only UTF8 holds every character that residents write.`,
    ['C', 'POSIX'].includes(facts.characterType) &&
      `Its character type (LC_CTYPE) is ${facts.characterType}, under which no Chinese word can be searched.`,
  ].filter((fault) => fault !== false);
  if (faults.length === 0) return;
  const remedy =
    "CREATE DATABASE linli TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8';";
  throw new UnsuitableDatabaseError(
    `This database cannot be used.\n  ${faults.join('\n  ')}\nMake one with:\n  ${remedy}`,
  );
}
