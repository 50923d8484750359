import { newId } from '@linli/core/ids';
import { encodeGlobalId, nobody } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from './support/caller.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

let server: TestServer;
let here: Neighbourhood;
let desk: Caller;
let phone: Caller;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house);
  desk = await server.anybody.signIn(here.secretary);
  phone = await server.anybody.signIn(here.secretary);
});
afterAll(() => server.close());

interface Sessions {
  viewer: { signInSessions: { id: string; isCurrent: boolean; address: string; expiresAt: string }[] } | null;
}
const list =
  '{ viewer { signInSessions { id isCurrent address startedAt lastSeenAt expiresAt userAgent } } }';
const revoke = `mutation R($input: RevokeSignInSessionInput!) {
  revokeSignInSession(input: $input) { __typename ... on RevokeSignInSessionPayload { id } ... on Error { code } } }`;
const revokeOthers = `mutation { revokeOtherSignInSessions {
  __typename ... on RevokeOtherSignInSessionsPayload { revoked } } }`;

const sessionsOf = async (caller: Caller) =>
  (await caller.run<Sessions>(list)).viewer?.signInSessions ?? null;
const currentOf = async (caller: Caller) =>
  (await sessionsOf(caller))?.find(({ isCurrent }) => isCurrent)?.id ?? '';

describe('sessions', () => {
  it("are the viewer's own, with the one that asks marked, and never a token", async () => {
    const stranger = await server.anybody.signIn(here.gridMember);
    const own = await sessionsOf(desk);
    expect(own).toHaveLength(2);
    expect(own?.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(own?.[0]?.address).toMatch(/127\.0\.0\.1/);
    expect(await currentOf(desk)).not.toBe(await currentOf(phone));
    expect(await sessionsOf(stranger)).toHaveLength(1);
    expect(await sessionsOf(server.anybody)).toBeNull();
    const rows = await server.house.services.database.session.findMany();
    const answered = JSON.stringify(own);
    for (const { token } of rows) expect(answered).not.toContain(token);
  });

  it("can be ended one by one: the cookie is then nobody's", async () => {
    const lost = await server.anybody.signIn(here.secretary);
    const id = await currentOf(lost);
    expect(await desk.run(revoke, { input: { id } })).toEqual({
      revokeSignInSession: { __typename: 'RevokeSignInSessionPayload', id },
    });
    expect(await lost.run(list)).toEqual({ viewer: null });
    expect(await desk.run(revoke, { input: { id } })).toMatchObject({
      revokeSignInSession: { __typename: 'NotFoundError' },
    });
    const audit = { where: { action: 'access.revokeSignInSession' } };
    expect(await server.house.services.database.auditEvent.findMany(audit)).toMatchObject([
      {
        actorKind: 'STAFF',
        actorId: here.secretary.personId,
        tenantId: (await here.secretary.actor()).tenantId,
      },
    ]);
  });

  it('of somebody else, unknown and malformed ones meet the same answer, and nothing happens to them', async () => {
    const stranger = await server.anybody.signIn(here.gridMember);
    const ids = [await currentOf(stranger), encodeGlobalId('SignInSession', nobody), 'nonsense'];
    const answers = await Promise.all(ids.map((id) => desk.run(revoke, { input: { id } })));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ revokeSignInSession: { code: 'NOT_FOUND' } });
    expect(await sessionsOf(stranger)).not.toBeNull();
    const { errors } = await server.anybody.ask(revoke, { input: { id: ids[0] } });
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('can be ended all at once but for the one that asks', async () => {
    expect(await desk.run(revokeOthers)).toMatchObject({ revokeOtherSignInSessions: { revoked: 1 } });
    expect(await sessionsOf(phone)).toBeNull();
    expect(await sessionsOf(desk)).toHaveLength(1);
    const { errors } = await server.anybody.ask(revokeOthers);
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('passkeys', () => {
  const removePasskey = `mutation R($input: RemovePasskeyInput!) {
    removePasskey(input: $input) { __typename ... on RemovePasskeyPayload { id } ... on Error { code } } }`;
  const passkeys = '{ viewer { passkeys { id name createdAt lastUsedAt isSynced } } }';

  it('are listed without their keys; taken out of use, whoever has the device is out too', async () => {
    const { services } = server.house;
    const [owner, lost] = [
      await server.anybody.signIn(here.gridLeader),
      await server.anybody.signIn(here.gridLeader),
    ];
    const stranger = await server.anybody.signIn(here.gridMember);
    const row = {
      userId: here.gridLeader.userId,
      name: '手机',
      publicKey: 'the key',
      credentialID: 'the credential',
    };
    const more = { counter: 0, deviceType: 'singleDevice', backedUp: false };
    const { id: rowId } = await services.database.passkey.create({ data: { id: newId(), ...row, ...more } });
    const id = encodeGlobalId('Passkey', rowId);
    const listed = await owner.run(passkeys);
    expect(listed).toMatchObject({
      viewer: { passkeys: [{ id, name: '手机', lastUsedAt: null, isSynced: false }] },
    });
    expect(JSON.stringify(listed)).not.toMatch(/the key|the credential/);
    expect(await stranger.run(passkeys)).toEqual({ viewer: { passkeys: [] } });
    const unknown = { removePasskey: { __typename: 'NotFoundError', code: 'NOT_FOUND' } };
    for (const one of [
      id,
      encodeGlobalId('Passkey', nobody),
      encodeGlobalId('SignInSession', rowId),
      'nonsense',
    ])
      expect(await stranger.run(removePasskey, { input: { id: one } })).toEqual(unknown);
    expect(await owner.run(removePasskey, { input: { id } })).toEqual({
      removePasskey: { __typename: 'RemovePasskeyPayload', id },
    });
    expect(await owner.run(passkeys)).toEqual({ viewer: { passkeys: [] } });
    expect(await lost.run(passkeys)).toEqual({ viewer: null });
    const audit = { where: { action: 'access.removePasskey' } };
    expect(await services.database.auditEvent.findMany(audit)).toMatchObject([
      { actorKind: 'STAFF', targetType: 'Person', targetId: here.gridLeader.personId },
    ]);
  });
});
