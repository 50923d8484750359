import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { en } from '../src/locales/en/statusPack.ts';
import { contacts } from '../src/locales/zh-CN/contacts.ts';
import { duty } from '../src/locales/zh-CN/duty.ts';
import { events } from '../src/locales/zh-CN/events.ts';
import { promises } from '../src/locales/zh-CN/promises.ts';
import { status } from '../src/locales/zh-CN/status.ts';

const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
const zh: Record<string, string> = { ...status, ...events, ...promises, ...contacts, ...duty };
const english: Record<string, string> = en;

/** What only staff read: such entries never come to a resident. */
const internal = [
  'AFFECTED_PLACES_SET',
  'AGREEMENT_DRAFTED',
  'AGREEMENT_POINT',
  'AGREEMENT_SIGNED',
  'ASSET_SET',
  'DUTY_CLAIMED',
  'LEDGER_MOVED',
  'LEDGER_PLANNED',
  'LINKED',
  'MEASURED',
  'UNLINKED',
  'WHISTLE_RATED',
];

function valuesOf(name: string): string[] {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(`no enum ${name}`);
  return type.getValues().map((value) => value.name);
}

describe('whatever the API can say of an appeal has words in both languages', () => {
  for (const [name, prefix] of [
    ['EventType', 'event'],
    ['AppealState', 'state'],
    ['PauseReason', 'pause'],
    ['CommitmentStatus', 'promise'],
    ['ContactChannel', 'contact'],
    ['ResponsibleAs', 'duty'],
  ] as const) {
    it(name, () => {
      const keys = valuesOf(name)
        .filter((value) => !internal.includes(value))
        .map((value) => `${prefix}_${value}`);
      expect(keys.filter((key) => !zh[key])).toEqual([]);
      expect(keys.filter((key) => !english[key])).toEqual([]);
    });
  }
});
