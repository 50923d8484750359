import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../src/openDatabase.ts';
import { createTestDatabase } from '../src/testing/createTestDatabase.ts';

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const tables = async (sql: string) =>
  (await database.pool.query<{ name: string }>(sql)).rows.map(({ name }) => name).sort();

test('every table with a tenant keeps its rows there for ever', async () => {
  const owned = await tables(
    "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'tenant_id'",
  );
  const guarded = await tables(
    "SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'same_tenant'",
  );
  expect(guarded).toEqual(owned);
  expect(owned).toContain('appeal');
});

test.each(['UPDATE audit_event SET action = $$other$$', 'DELETE FROM audit_event', 'TRUNCATE audit_event'])(
  'history refuses: %s',
  async (sql) => {
    await database.pool.query(
      `INSERT INTO audit_event (id, tenant_id, actor_kind, action, target_type, target_id, recorded_at)
       VALUES ($1, $1, 'SYSTEM', 'appeals.submit', 'appeal', $1, now())`,
      [randomUUID()],
    );
    await expect(database.pool.query(sql)).rejects.toThrow('history is append-only');
  },
);

test('the events of appeals and what is signed are guarded in the same way', async () => {
  const guarded = await tables(
    "SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname IN ('append_only', 'append_only_truncate')",
  );
  const ledgers = [
    'appeal_event',
    'audit_event',
    'audit_link',
    'handover_document',
    'handover_signature',
    'skill_sign_off',
  ];
  expect(guarded).toEqual(ledgers.flatMap((name) => [name, name]));
});

test('a row does not move to another tenant', async () => {
  const id = randomUUID();
  await database.pool.query(
    `INSERT INTO audit_event (id, tenant_id, actor_kind, action, target_type, target_id, recorded_at)
     VALUES ($1, $1, 'SYSTEM', 'appeals.submit', 'appeal', $1, now())`,
    [id],
  );
  await database.pool.query('DROP TRIGGER append_only ON audit_event');
  const move = database.pool.query('UPDATE audit_event SET tenant_id = $1 WHERE id = $2', [randomUUID(), id]);
  await expect(move).rejects.toThrow('the tenant of a row never changes');
});
