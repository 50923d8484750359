import { expect, test } from 'vitest';
import { checkDrift } from '../src/drift/checkDrift.ts';
import { readMigrations } from '../src/migrations/folder.ts';
import { withServer } from './support/scratch.ts';

const model = (fields: string) => [
  {
    path: 'diary.prisma',
    content: `datasource db {\n provider = "postgresql"\n}\nenum mood {\n CALM\n ANGRY\n}\nmodel diary {\n${fields}\n}\n`,
  },
];
const schema = model(' id Int @id\n words String\n feeling mood\n @@index([words])');
const made = `
  CREATE TYPE mood AS ENUM ('CALM', 'ANGRY');
  CREATE TABLE diary (id int NOT NULL, words text NOT NULL, feeling mood NOT NULL, CONSTRAINT diary_pkey PRIMARY KEY (id));
  CREATE INDEX diary_words_idx ON diary (words);`;
const drift = (sql: string) =>
  withServer((url) => checkDrift(url, [{ name: '20260101000000_diary', sql }], schema));

test("the project's migrations make what its schema describes", async () => {
  expect(readMigrations()).not.toEqual([]);
  expect(await withServer((url) => checkDrift(url))).toEqual([]);
});

test('what a schema cannot say may be added by hand', async () => {
  const byHand = `
    CREATE INDEX diary_lower ON diary (lower(words));
    CREATE INDEX diary_angry ON diary (id) WHERE feeling = 'ANGRY';
    ALTER TABLE diary ADD COLUMN length int GENERATED ALWAYS AS (length(words)) STORED;
    ALTER TABLE diary ADD CHECK (words <> '');
    CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END; $$;
    CREATE TRIGGER nothing BEFORE INSERT ON diary FOR EACH ROW EXECUTE FUNCTION nothing();`;
  expect(await drift(made + byHand)).toEqual([]);
});

test.each([
  ['a table too many', 'CREATE TABLE spare (id int PRIMARY KEY);', /table spare is made by a migration/],
  [
    'a column too many',
    'ALTER TABLE diary ADD COLUMN spare int;',
    /column diary\.spare is made by a migration/,
  ],
  ['a column missing', 'ALTER TABLE diary DROP COLUMN feeling;', /column diary\.feeling is in the schema/],
  ['another type', 'ALTER TABLE diary ALTER COLUMN words TYPE varchar(80);', /column diary\.words differs/],
  ['null allowed', 'ALTER TABLE diary ALTER COLUMN words DROP NOT NULL;', /column diary\.words differs/],
  ['a default', "ALTER TABLE diary ALTER COLUMN words SET DEFAULT '';", /column diary\.words differs/],
  ['an index missing', 'DROP INDEX diary_words_idx;', /index diary_words_idx is in the schema/],
  [
    'a key missing',
    'ALTER TABLE diary DROP CONSTRAINT diary_pkey;',
    /key diary\.diary_pkey is in the schema/,
  ],
  ['another enum', "ALTER TYPE mood ADD VALUE 'GLAD';", /enum mood differs/],
])('%s is found', async (_, change, expected) => {
  const found = await drift(made + change);
  expect(found.join('\n')).toMatch(expected);
});
