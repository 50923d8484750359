import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestServices, type TestServices } from '../../test/openTestServices.ts';
import { unquoted } from './unquoted.ts';

let services: TestServices;
beforeAll(async () => {
  services = await openTestServices();
});
afterAll(() => services.close());

it.each([
  ['invalid input value', "SELECT '张建国13800000000'::event_type"],
  ['invalid input syntax', "SELECT '张建国13800000000'::uuid"],
])('what the database quotes stands in no log: %s', async (said, statement) => {
  const errors = await Promise.all([
    services.pool.query(statement).catch((error: Error) => error),
    services.database.$queryRawUnsafe(statement).catch((error: Error) => error),
  ]);
  for (const error of errors) {
    if (!(error instanceof Error)) throw new Error('the database refuses it');
    expect(error.message).toContain('张建国');
    expect(unquoted(error)).toContain(said);
    expect(unquoted(error)).not.toMatch(/张建国|1380/);
  }
});

it('what the program itself says stays whole', () => {
  expect(unquoted(new Error('the disk is "gone"'))).toBe('the disk is "gone"');
});
