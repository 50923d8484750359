import { expect, test } from 'vitest';
import { withClient } from '../src/databaseServer.ts';
import { applyMigrations, MigrationFailedError } from '../src/migrations/apply.ts';
import { draftSql } from '../src/migrations/draft.ts';
import { readMigrations } from '../src/migrations/folder.ts';
import { withEmptyDatabase, withServer } from './support/scratch.ts';

const diary = {
  name: '20260101000000_diary',
  sql: 'CREATE TABLE diary (id int PRIMARY KEY, words text NOT NULL);',
};
const counter = {
  name: '20260102000000_counter',
  sql: `CREATE FUNCTION entries() RETURNS bigint LANGUAGE plpgsql AS $$
    BEGIN RETURN (SELECT count(*) FROM diary); END;
  $$;`,
};
const tables = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ tablename: string }>(
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    return rows.map(({ tablename }) => tablename);
  });

test('migrations are applied once, in order, function bodies whole', () =>
  withEmptyDatabase(async (url) => {
    expect(await applyMigrations(url, [diary])).toEqual([diary.name]);
    expect(await applyMigrations(url, [diary, counter])).toEqual([counter.name]);
    expect(await applyMigrations(url, [diary, counter])).toEqual([]);
    const { rows } = await withClient(url, (client) => client.query('SELECT entries()::int AS entries'));
    expect(rows).toEqual([{ entries: 0 }]);
  }));

test('two processes that migrate at once do it once', () =>
  withEmptyDatabase(async (url) => {
    const both = await Promise.all([applyMigrations(url, [diary]), applyMigrations(url, [diary])]);
    expect(both.flat()).toEqual([diary.name]);
  }));

test('a migration that fails leaves nothing, says where and why, and runs once it is mended', () =>
  withEmptyDatabase(async (url) => {
    const broken = { name: counter.name, sql: 'CREATE TABLE half (id int); SELECT 1 / 0;' };
    const failure = applyMigrations(url, [diary, broken]);
    await expect(failure).rejects.toThrow(MigrationFailedError);
    await expect(failure).rejects.toThrow(`${counter.name}: division by zero`);
    expect(await tables(url)).toEqual(['_prisma_migrations', 'diary']);
    expect(await applyMigrations(url, [diary, counter])).toEqual([counter.name]);
  }));

test('a migration that was edited after it ran is refused', () =>
  withEmptyDatabase(async (url) => {
    await applyMigrations(url, [diary]);
    const edited = { ...diary, sql: `${diary.sql} CREATE INDEX ON diary (words);` };
    await expect(applyMigrations(url, [edited])).rejects.toThrow(`Changed after they were applied`);
  }));

test('the next migration is drafted from the last one and the schema', () =>
  withServer(async (url) => {
    const schema = (extra: string) => [
      {
        path: 'diary.prisma',
        content: `datasource db {\n provider = "postgresql"\n}\nmodel diary {\n id Int @id\n words String\n ${extra}\n}\n`,
      },
    ];
    expect(await draftSql(url, [diary], schema(''))).toBe('');
    expect(await draftSql(url, [diary], schema('mood String?'))).toContain('ADD COLUMN     "mood" TEXT');
  }));

test("the project's own migrations make a database", () =>
  withEmptyDatabase(async (url) => {
    const names = readMigrations().map(({ name }) => name);
    expect(await applyMigrations(url)).toEqual(names);
    expect(await tables(url)).toContain('appeal');
  }));
