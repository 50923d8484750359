import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadOrCreateKeyring } from '@linli/core/access/keyFile';
import { openContact } from '@linli/core/appeals/contacts/open';
import { contactsByKey } from '@linli/core/appeals/contacts/rotate';
import { seal } from '@linli/core/appeals/contacts/vault';
import { newId } from '@linli/core/ids';
import type { Services } from '@linli/core/services';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ImportServices, openImportServices } from '../import/openImportServices.ts';

let house: ImportServices;
let services: Services;
const tenantId = newId();
const participants = Array.from({ length: 450 }, () => newId());
const phoneOf = (index: number) => `+86138${String(index).padStart(8, '0')}`;

beforeAll(async () => {
  house = await openImportServices();
  services = { ...house, keyring: await loadOrCreateKeyring(keys()) };
  const { database } = services;
  await database.tenant.create({
    data: { id: tenantId, code: 'T', name: { zh: '甲' }, timeZone: 'Asia/Shanghai' },
  });
  const appealId = newId();
  const now = house.clock.now();
  await database.appeal.create({
    data: {
      id: appealId,
      tenantId,
      code: '1234567897',
      kind: 'HELP',
      state: 'SUBMITTED',
      channel: 'WIDGET',
      deadlineClass: 'ORDINARY',
      level: 'COMMUNITY',
      recordedAt: now,
      lastEntryAt: now,
      submittedBy: 'system',
    },
  });
  await database.participant.createMany({
    data: participants.map((id) => ({ id, tenantId, appealId, role: 'SUPPORTER' as const })),
  });
  await database.contact.createMany({
    data: participants.map((participantId, index) => ({
      id: newId(),
      tenantId,
      participantId,
      ...seal(services.keyring, { tenantId, participantId }, { phone: phoneOf(index) }),
    })),
  });
});
afterAll(() => house.close());

function keys(): string {
  return join(house.folder, 'keys.json');
}

async function linli(...words: string[]) {
  const command = spawn(
    process.execPath,
    [new URL('../../src/main.ts', import.meta.url).pathname, ...words],
    {
      env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8', DATABASE_URL: house.url, LINLI_HOME: house.folder },
    },
  );
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    command[stream].setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text;
    });
  }
  const code = await new Promise((resolve) => command.on('close', resolve));
  return { code, lines: output.stdout.trim().split('\n'), stderr: output.stderr };
}

test('a rotation seals every row anew, and a server that runs on opens all of them', async () => {
  expect(await linli('keys', 'rotate-contacts')).toEqual({
    code: 0,
    lines: [
      'new key k2',
      '450 contacts sealed anew',
      'old keys taken away: k1 (backups from before still need them)',
    ],
    stderr: '',
  });
  expect(JSON.parse(readFileSync(keys(), 'utf8')).contactKeys).toMatch(/^k2:[^,]+$/);
  expect(await contactsByKey(services)).toEqual(new Map([['k2', 450]]));
  for (const index of [0, 199, 200, 449]) {
    expect(await openContact(services, participants[index] ?? '')).toEqual({ phone: phoneOf(index) });
  }
});

test('the audit trail tells of it, and verifying names what is not sealed yet', async () => {
  const { code, lines } = await linli('audit', 'verify');
  expect(code).toBe(0);
  expect(lines).toEqual([
    'T: all 0 links hold',
    expect.stringMatching(/^ {2}1 rows not sealed yet, oldest 20/),
  ]);
  expect(await linli('audit', 'verify', '--tenant', 'nobody')).toMatchObject({
    code: 1,
    stderr: 'no such tenant: nobody\n',
  });
});

test('a dry run of anonymising counts', async () => {
  expect((await linli('privacy', 'anonymise', '--dry-run')).lines).toEqual([
    'dry run: nothing was erased',
    '0 appeals: 0 contacts, 0 texts, 0 photos',
  ]);
});
