import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@linli/core/ids';
import { type IntegrationScope, Role } from '@linli/database/generated/prisma/enums';
import { workspaceRoot } from '@linli/database/workspace';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { openTestHouse, type TestHouse } from '@linli/testkit/world/house';
import { buildSchema, type ExecutionResult, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Asker } from './asker.ts';
import {
  allows,
  byToken,
  files,
  mutations,
  ofAdministrators,
  ofAppeal,
  ofAuditors,
  ofEverybody,
  ofPerson,
  ofReceipt,
  ofTenant,
  ofViewer,
  parts,
  placesForTokens,
  queries,
  queriesForTokens,
  reads,
  readsRates,
  seesContact,
  steps,
  subscriptions,
} from './expectations.ts';
import { Ledger } from './ledger.ts';
import {
  type AppealRelation,
  appealRelations,
  type CallerName,
  type Outsider,
  outsiders,
  type PlaceRelation,
  placeRelations,
  type TokenCaller,
  tokens,
} from './relations.ts';
import { appealParts, newRows, type SeededAppeal } from './seedAppeal.ts';
import { everyField, objectNamed, words } from './selection.ts';
import { stepInputs } from './stepInputs.ts';
import { type Person, seedWorld, siteOrigin, type World } from './world.ts';

// A machine that does something else beside takes its time for tens of thousands of cells.
vi.setConfig({ testTimeout: 300_000 });

const printed = buildSchema(readFileSync(join(workspaceRoot, 'schema.graphql'), 'utf8'));
const relations = Object.keys(appealRelations) as AppealRelation[];
const ledger = new Ledger();

let house: TestHouse;
let world: World;
let callers: Map<CallerName, Asker>;

beforeAll(async () => {
  house = await openTestHouse();
  world = await seedWorld(house);
  callers = new Map<CallerName, Asker>([
    ['anonymous', new Asker(house, {})],
    ['siteKey', new Asker(house, { origin: siteOrigin })],
    ['reporter', new Asker(house, { origin: siteOrigin })],
    ['formerStaff', new Asker(house, { userId: world.formerUserId })],
    ...[...world.people].map(([name, { userId }]) => [name, new Asker(house, { userId })] as const),
    ...[...world.tokens].map(([name, token]) => [name, new Asker(house, { token })] as const),
  ]);
});
afterAll(async () => {
  process.stdout.write(`\n${ledger.summary()}\n`);
  await house.close();
});

describe('the table', () => {
  it('has an entry for every field of every type that is read by itself, and no other', () => {
    const named = {
      ...ofAppeal,
      ...ofTenant,
      ...ofPerson,
      ...ofViewer,
      ...ofReceipt,
      ...ofAuditors,
      ...ofAdministrators,
      ...ofEverybody,
    };
    for (const [type, fields] of Object.entries(named)) {
      expect(words(fields).sort(), type).toEqual(Object.keys(objectNamed(printed, type).getFields()).sort());
    }
    const carriers = /(Payload|Error|Connection|Edge)$/;
    const roots = ['Query', 'Mutation', 'Subscription'];
    const others = Object.values(printed.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !carriers.test(type.name))
      .map(({ name }) => name)
      .filter((name) => !(name in named) && !roots.includes(name));
    expect(others.sort()).toEqual([...words(parts)].filter((name) => !carriers.test(name)).sort());
  });

  it('has an entry for every query, mutation and subscription, and no other', () => {
    const fieldsOf = (root: string) => Object.keys(objectNamed(printed, root).getFields()).sort();
    expect(Object.keys(queries).sort()).toEqual(fieldsOf('Query'));
    expect([...Object.keys(steps), ...Object.keys(mutations)].sort()).toEqual(fieldsOf('Mutation'));
    expect(Object.keys(subscriptions).sort()).toEqual(fieldsOf('Subscription'));
  });

  it('has a row for every role', () => {
    expect(Object.keys(reads).sort()).toEqual(Object.values(Role).sort());
  });
});

describe('what belongs to an appeal', () => {
  const args = { 'Appeal.assignablePeople': 'unit: $unit' };
  const document =
    `query Read($unit: ID!, ${['Appeal', ...appealParts].map((type) => `$${type}: ID!`).join(', ')}) {
    ${['Appeal', ...appealParts]
      .map(
        (name) =>
          `${name}: node(id: $${name}) { ... on ${name} { ${everyField(objectNamed(printed, name), args)} } }`,
      )
      .join('\n')}
    Publication: node(id: $Appeal) { ... on Appeal { publication { ${everyField(objectNamed(printed, 'Publication'))} } } }
  }`.replaceAll(/contact \{ __typename \}/g, 'contact { phone }');

  const read = (asker: Asker, appeal: SeededAppeal) =>
    asker.ask(document, {
      unit: encodeGlobalId('Organization', world.here.committee),
      Appeal: encodeGlobalId('Appeal', appeal.appealId),
      ...Object.fromEntries(appealParts.map((type) => [type, encodeGlobalId(type, appeal.rows[type])])),
    });

  it('is read by whom the table names, field by field, and to everybody else does not exist', async () => {
    const faults: string[] = [];
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const unknown = await read(asker, nowhere());
      for (const relation of relations) {
        const appeal = appealFor(person, relation);
        const result = await read(asker, appeal);
        const allowed = readsAppeal(name, relation);
        for (const [type, fields] of Object.entries(ofAppeal)) {
          for (const field of words(fields)) {
            ledger.cell(`${type}.${field}`, name, relation);
            const seen = fieldOf(result, type, field) !== undefined;
            if (seen !== allowed)
              faults.push(`${name} ${seen ? 'reads' : 'does not read'} ${type}.${field}, ${relation}`);
          }
        }
        const contact = fieldOf(result, 'Participant', 'contact') as { phone: string } | null | undefined;
        const mayContact = person
          ? allows(seesContact, person.role, person.held, relation)
          : allowed && has(name, byToken.seeContacts);
        if (Boolean(contact) !== mayContact)
          faults.push(`${name} ${contact ? 'sees' : 'does not see'} the contact, ${relation}`);
        const accesses = fieldOf(result, 'Participant', 'contactAccesses');
        const mayUnmask = person
          ? allows(steps.unmaskContact ?? [], person.role, person.held, relation)
          : false;
        if (Boolean(accesses) !== mayUnmask)
          faults.push(`${name} ${accesses ? 'reads' : 'does not read'} who saw the contact, ${relation}`);
        const answers = fieldOf(result, 'Participant', 'viewerCanAnswerDataRequest') === true;
        const mayAnswer = person
          ? allows(steps.erasePersonalData ?? [], person.role, person.held, relation)
          : false;
        if (answers !== mayAnswer)
          faults.push(`${name} is ${answers ? '' : 'not '}told to answer data requests, ${relation}`);
        if (contact && contact.phone !== '138****0000') faults.push(`${name} sees ${contact.phone}`);
        if (!allowed && JSON.stringify(result) !== JSON.stringify(unknown))
          faults.push(`${name}: ${relation} is not as if unknown`);
      }
    });
    expect(faults).toEqual([]);
  });

  it('does not say by a cursor where a row out of sight would stand', async () => {
    const after = (id: string) => Buffer.from(`GPC:S:${id}`).toString('base64');
    const document =
      'query Page($after: String) { appeals(after: $after) { nodes { id } pageInfo { hasNextPage } } }';
    for (const [name, { role, held, appeals }] of world.people) {
      const unknown = await askerOf(name).ask(document, { after: after(newId()) });
      for (const relation of relations) {
        if (reads[role][held].includes(relation)) continue;
        const page = await askerOf(name).ask(document, { after: after(appeals[relation].appealId) });
        expect(page, `${name}, ${relation}`).toEqual(unknown);
      }
    }
  });

  it('is never in a list, a count or below another field of whoever may not read it', async () => {
    const everything = `query { appeals(first: 100) { totalCount nodes { id } } }`;
    for (const name of readers()) {
      const result = await askerOf(name).ask(everything);
      const { nodes, totalCount } = (
        result.data as { appeals: { nodes: { id: string }[]; totalCount: number } }
      ).appeals;
      const listed = new Set(nodes.map(({ id }) => id));
      expect(totalCount, name).toBe(listed.size);
      for (const relation of relations) {
        const id = encodeGlobalId('Appeal', appealOf(name, relation).appealId);
        expect(listed.has(id), `${name} lists ${relation}`).toBe(readsAppeal(name, relation));
      }
    }
  });
});

describe('a step of staff', () => {
  for (const [mutation, rows] of Object.entries(steps)) {
    it(`${mutation} is taken by whom the table names; others are told no, or that there is nothing`, async () => {
      const faults: string[] = [];
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
      const document = `mutation Step(${[...relations, 'unknown'].map((one) => `$${one}: ${type}Input!`).join(' ')}) {
        ${[...relations, 'unknown'].map((one) => `${one}: ${mutation}(input: $${one}) { __typename ... on Error { code message } }`).join('\n')} }`;
      await eachCaller(async (name, asker) => {
        const person = world.people.get(name as never);
        const input = stepInputs(world, mutation);
        const variables = Object.fromEntries([
          ...relations.map((relation) => [relation, input(appealFor(person, relation))]),
          ['unknown', input(nowhere())],
        ]);
        const result = await asker.ask(document, variables);
        for (const relation of relations) {
          ledger.cell(`Mutation.${mutation}`, name, relation);
          const outcome = outcomeOf(result, relation);
          const expected = !person
            ? noteByToken(mutation, name, relation)
            : allows(rows, person.role, person.held, relation)
              ? 'may'
              : reads[person.role][person.held].includes(relation)
                ? 'ForbiddenError'
                : 'NotFoundError';
          if (outcome !== expected) faults.push(`${name}, ${relation}: ${outcome}, not ${expected}`);
          if (expected === 'NotFoundError' && answerOf(result, relation) !== answerOf(result, 'unknown')) {
            faults.push(`${name}: ${relation} is not as if unknown`);
          }
        }
      });
      expect(faults).toEqual([]);
    });
  }
});

describe('a step with many appeals', () => {
  it('is taken with each by whom the table of that step names, and by nobody else', async () => {
    expect(mutations.handleAppeals).toBe('staff');
    const document = `mutation Many($appeals: [HandledAppealInput!]!) {
      handleAppeals(input: { appeals: $appeals, step: { accept: {} } }) {
        __typename ... on HandleAppealsPayload { handled { appeal { id } refusal { code message } } } } }`;
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const asked = [...relations.map((relation) => appealFor(person, relation)), nowhere()];
      // No appeal has this version: nothing changes for the next cell.
      const appeals = asked.map(({ appealId }) => ({ id: encodeGlobalId('Appeal', appealId), version: -1 }));
      const result = await asker.ask(document, { appeals });
      for (const relation of relations) ledger.cell('Mutation.handleAppeals', name, relation);
      expect(Boolean(result.errors), name).toBe(!person);
      if (!person) return;
      type Many = { handled: { appeal: unknown; refusal: { code: string } }[] };
      const handled = (result.data?.handleAppeals as Many | undefined)?.handled ?? [];
      for (const [index, relation] of relations.entries()) {
        const seen = reads[person.role][person.held].includes(relation);
        const may = allows(steps.acceptAppeal ?? [], person.role, person.held, relation);
        const { appeal, refusal } = handled[index] ?? {};
        const expected = may ? 'CONFLICT' : seen ? 'FORBIDDEN' : 'NOT_FOUND';
        expect(refusal?.code, `${name}, ${relation}`).toBe(expected);
        expect(appeal !== null, `${name} sees ${relation}`).toBe(seen);
        if (!seen) expect(handled[index]).toEqual(handled.at(-1));
      }
    });
  });
});

describe('what a receipt opens', () => {
  const tracked = everyField(objectNamed(printed, 'TrackedAppeal'));
  const document = `query Track($code: String!, $secret: String!) { appealByCode(code: $code, secret: $secret) {
    __typename ... on TrackedAppeal { ${tracked} } ... on Error { errorCode: code message } } }`;

  it('is that one appeal, for whoever shows its secret, and nothing without', async () => {
    await eachCaller(async (name, asker) => {
      const { code } = nowhere();
      const wrong = await asker.ask(document, { code, secret: 'wrong' });
      for (const relation of relations) {
        const appeal = appealFor(world.people.get(name as never), relation);
        expect(
          await asker.ask(document, { code: appeal.code, secret: 'wrong' }),
          `${name}, ${relation}`,
        ).toEqual(wrong);
        const others = { code: appeal.code, secret: world.published.secret };
        expect(await asker.ask(document, others)).toEqual(wrong);
        for (const field of words(ofReceipt.TrackedAppeal ?? ''))
          ledger.cell(`TrackedAppeal.${field}`, name, relation);
        ledger.cell('Query.appealByCode', name, relation);
      }
    });
    const opened = await askerOf('reporter').ask(document, world.reported as never);
    expect(opened.data?.appealByCode).toMatchObject({
      __typename: 'TrackedAppeal',
      code: world.reported.code,
    });
    expect(Object.keys(opened.data?.appealByCode as object).sort()).toEqual(
      ['__typename', ...words(ofReceipt.TrackedAppeal ?? '')].sort(),
    );
  });

  const receiptMutations = Object.keys(mutations).filter((name) => mutations[name] === 'receipt');
  it.each(receiptMutations)('%s is for the holder of the secret alone', async (mutation) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    const act = `mutation Act($input: ${type}Input!) { ${mutation}(input: $input) { __typename ... on Error { code message } } }`;
    const input = (code: string, secret: string) => ({
      input: {
        code,
        secret,
        // Far too long: what the secret opens is refused before anything changes.
        ...(mutation === 'withdrawAppeal' && { reason: 'x'.repeat(20_000) }),
        ...(mutation === 'answerQuestion' && { text: 'x'.repeat(20_000) }),
        ...(mutation === 'contestDecision' && { reason: 'x'.repeat(20_000) }),
        ...(mutation === 'sayThanks' && { text: 'x'.repeat(20_000) }),
        ...(mutation === 'addPhoto' && { photoIds: [] }),
        ...(mutation === 'confirmOutcome' && {
          contacted: true,
          solved: 'YES',
          satisfied: 'YES',
          comment: 'x'.repeat(20_000),
        }),
      },
    });
    // Tries with one code are counted, and every caller tries the shared ones.
    house.clock.pass({ hours: 1 });
    await eachCaller(async (name, asker) => {
      const wrong = await asker.ask(act, input(nowhere().code, 'wrong'));
      expect(wrong.data?.[mutation], name).toMatchObject({ __typename: 'WrongSecretError' });
      for (const relation of relations) {
        ledger.cell(`Mutation.${mutation}`, name, relation);
        const { code } = appealFor(world.people.get(name as never), relation);
        expect(await asker.ask(act, input(code, 'wrong')), `${name}, ${relation}`).toEqual(wrong);
      }
    });
    const { code, secret } = world.disposable;
    const own = await askerOf('reporter').ask(act, input(code, secret));
    const done = [...behind, 'ExportMyDataPayload', 'EraseMyDataPayload'];
    expect(outcomeOf(own, mutation, done)).toBe('may');
  });
});

describe('what is for whoever is signed in', () => {
  it.each([
    ['revokeSignInSession', `(input: { id: "${encodeGlobalId('SignInSession', newId())}" })`],
    ['revokeOtherSignInSessions', ''],
    ['removePasskey', `(input: { id: "${encodeGlobalId('Passkey', newId())}" })`],
  ])('%s', async (mutation, input) => {
    expect(mutations[mutation]).toBe('signed in');
    await eachCaller(async (name, asker) => {
      ledger.cell(`Mutation.${mutation}`, name, 'aboutMe');
      const result = await asker.ask(`mutation { ${mutation}${input} { __typename } }`);
      const signedIn = name === 'formerStaff' || world.people.has(name as never);
      expect(outcomeOf(result, mutation) !== 'refused', name).toBe(signedIn);
    });
  });
});

describe('inviting', () => {
  it('is for administrators, at places that they administer', async () => {
    expect(mutations.invitePerson).toBe('administrators');
    const invite = `mutation Invite($input: InvitePersonInput!) { invitePerson(input: $input) { __typename } }`;
    const placeIds: Record<PlaceRelation, string> = {
      ownPlace: world.here.grid.placeId,
      otherPlace: world.otherPlaceId,
      otherTenant: world.there.grid.placeId,
    };
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      for (const [relation, placeId] of Object.entries(placeIds)) {
        ledger.cell('Mutation.invitePerson', name, relation);
        // No address: whoever may is told so, and nobody is invited.
        const input = { email: '-', name: 'x', role: 'GRID_MEMBER', place: encodeGlobalId('Place', placeId) };
        const outcome = outcomeOf(await asker.ask(invite, { input }), 'invitePerson');
        const may = person?.role === 'ADMINISTRATOR' && person.held === 'place' && relation === 'ownPlace';
        expect(outcome, `${name}, ${relation}`).toBe(may ? 'may' : person ? 'ForbiddenError' : 'refused');
      }
    });
  });
});

describe('administering people', () => {
  const administers = (person: Person | undefined) =>
    person?.role === 'ADMINISTRATOR' && person.held === 'place';

  it('reads the people of places that one administers, and to others tells nothing', async () => {
    const fields = ['StaffMember', 'Invitation'].map((type) => everyField(objectNamed(printed, type)));
    const document = `{ staffMembers(first: 100) { totalCount nodes { ${fields[0]} invitation { ${fields[1]} } } } }`;
    expect(queries.staffMembers?.door).toBe('administrators');
    const foreign = await house.services.database.person.findMany({
      where: { tenantId: world.there.district.tenantId },
    });
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const { data, errors } = await asker.ask(document);
      ledger.cell('Query.staffMembers', name, 'ownPlace');
      for (const [type, all] of Object.entries(ofAdministrators))
        for (const field of words(all)) ledger.cell(`${type}.${field}`, name, 'ownPlace');
      const list = data?.staffMembers as { totalCount: number; nodes: { id: string }[] } | null | undefined;
      expect(Boolean(list), name).toBe(administers(person));
      expect(Boolean(errors), name).toBe(!administers(person));
      if (!list || !person) return;
      const ids = new Set(list.nodes.map(({ id }) => id));
      expect(list.totalCount).toBe(ids.size);
      // Whose role and unit lie elsewhere is not in the list, and neither is anybody of another tenant.
      for (const [other, { personId, held }] of world.people)
        expect(ids.has(encodeGlobalId('Person', personId)), other).toBe(held === 'place');
      for (const { id } of foreign) expect(ids.has(encodeGlobalId('Person', id))).toBe(false);
    });
  });

  const ended = 'input: { id: $id }';
  const invited = 'input: { person: $id }';
  it.each([
    ['endRoleGrant', 'RoleGrant', ended],
    ['resendInvitation', 'Person', invited],
    ['revokeInvitation', 'Person', invited],
  ])(
    '%s: a foreign id is answered as an unknown one, and nobody else may at all',
    async (mutation, type, input) => {
      expect(mutations[mutation]).toBe('administrators');
      const act = `mutation Act($id: ID!) { ${mutation}(${input}) { __typename ... on Error { code message } } }`;
      const { database } = house.services;
      const { tenantId } = world.there.district;
      const { personId, grantId } = world.people.get('GRID_MEMBER@unit') as Person;
      const theirs = await database.roleGrant.findFirstOrThrow({ where: { tenantId } });
      const ids: Record<PlaceRelation, string> =
        type === 'Person'
          ? { ownPlace: newId(), otherPlace: personId, otherTenant: theirs.personId }
          : { ownPlace: newId(), otherPlace: grantId, otherTenant: theirs.id };
      await eachCaller(async (name, asker) => {
        const person = world.people.get(name as never);
        const unknown = await asker.ask(act, { id: encodeGlobalId(type, newId()) });
        const expected = administers(person) ? 'NotFoundError' : person ? 'ForbiddenError' : 'refused';
        for (const [relation, id] of Object.entries(ids)) {
          ledger.cell(`Mutation.${mutation}`, name, relation);
          const result = await asker.ask(act, { id: encodeGlobalId(type, id) });
          expect(result, `${name}, ${relation}`).toEqual(unknown);
          expect(outcomeOf(result, mutation), `${name}, ${relation}`).toBe(expected);
        }
      });
    },
  );
});

describe('administering integration tokens', () => {
  const administers = (person: Person | undefined) =>
    person?.role === 'ADMINISTRATOR' && person.held === 'place';
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();

  it('reads the tokens of places that one administers, and to others tells nothing', async () => {
    expect(queries.integrationTokens?.door).toBe('administrators');
    const fields = everyField(objectNamed(printed, 'IntegrationToken'));
    const document = `query Tokens($id: ID!) {
      integrationTokens(first: 100) { totalCount nodes { ${fields} } } node(id: $id) { id } }`;
    await eachCaller(async (name, asker) => {
      ledger.cell('Query.integrationTokens', name, 'ownPlace');
      for (const field of words(ofAdministrators.IntegrationToken ?? ''))
        ledger.cell(`IntegrationToken.${field}`, name, 'ownPlace');
      const may = administers(world.people.get(name as never));
      const id = encodeGlobalId('IntegrationToken', world.foreignTokenId);
      const { data, errors } = await asker.ask(document, { id });
      const list = data?.integrationTokens as { totalCount: number; nodes: object[] } | null | undefined;
      expect(list?.nodes.length ?? null, name).toBe(may ? Object.keys(tokens).length : null);
      expect(errors?.length ?? 0, name).toBe(may ? 0 : 1);
      expect(data?.node ?? null, name).toBeNull();
    });
  });

  it('is for who administers every place of a token; a foreign place is answered as an unknown one', async () => {
    expect(mutations.createIntegrationToken).toBe('administrators');
    const create = `mutation Create($input: CreateIntegrationTokenInput!) { createIntegrationToken(input: $input) {
      __typename ... on InvalidInputError { fields { path code } } ... on Error { code message } } }`;
    const placeIds: Record<PlaceRelation, string> = {
      ownPlace: world.here.grid.placeId,
      otherPlace: world.otherPlaceId,
      otherTenant: world.there.grid.placeId,
    };
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      // No name: whoever may is told so, and no token is made.
      const input = (placeId: string) => ({
        input: {
          clientId: newId(),
          name: '',
          scopes: ['APPEALS_READ'],
          places: [encodeGlobalId('Place', placeId)],
          expiresAt,
        },
      });
      const unknown = await asker.ask(create, input(newId()));
      for (const [relation, placeId] of Object.entries(placeIds)) {
        ledger.cell('Mutation.createIntegrationToken', name, relation);
        const result = await asker.ask(create, input(placeId));
        const may = administers(person) && relation !== 'otherPlace';
        const outcome = outcomeOf(result, 'createIntegrationToken');
        expect(outcome, `${name}, ${relation}`).toBe(may ? 'may' : person ? 'ForbiddenError' : 'refused');
        if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
      }
    });
  });

  it.each(['rotateIntegrationToken', 'revokeIntegrationToken'])(
    '%s: a foreign token is answered as an unknown one, and nobody else may at all',
    async (mutation) => {
      expect(mutations[mutation]).toBe('administrators');
      const more = mutation === 'rotateIntegrationToken' ? `, expiresAt: "${expiresAt}"` : '';
      const act = `mutation Act($id: ID!) { ${mutation}(input: { id: $id${more} }) { __typename ... on Error { code message } } }`;
      await eachCaller(async (name, asker) => {
        ledger.cell(`Mutation.${mutation}`, name, 'otherTenant');
        const person = world.people.get(name as never);
        const unknown = await asker.ask(act, { id: encodeGlobalId('IntegrationToken', newId()) });
        const id = encodeGlobalId('IntegrationToken', world.foreignTokenId);
        const result = await asker.ask(act, { id });
        expect(result, name).toEqual(unknown);
        const expected = administers(person) ? 'NotFoundError' : person ? 'ForbiddenError' : 'refused';
        expect(outcomeOf(result, mutation), name).toBe(expected);
      });
    },
  );
});

describe('the audit trail', () => {
  it('is for who answers for the whole territory, a role at one street is not enough', async () => {
    const fields = everyField(objectNamed(printed, 'AuditEvent'));
    const document = `{ auditEvents(first: 5) { totalCount nodes { ${fields} } } }`;
    await eachCaller(async (name, asker) => {
      ledger.cell('Query.auditEvents', name, 'ownPlace');
      for (const field of words(ofAuditors.AuditEvent ?? ''))
        ledger.cell(`AuditEvent.${field}`, name, 'ownPlace');
      const result = await asker.ask(document);
      expect(result.data?.auditEvents ?? null, name).toBeNull();
      expect(result.errors, name).toHaveLength(1);
    });
    const auditor = new Asker(house, { userId: world.auditorUserId });
    expect((await auditor.ask(document)).data?.auditEvents).toMatchObject({ nodes: { length: 5 } });
  });
});

describe('what belongs to a tenant or to a person', () => {
  it('is found by its id by staff of the tenant whose role runs, a grant by its own person', async () => {
    const faults: string[] = [];
    const named = { ...ofTenant, ...ofPerson };
    const types = Object.keys(named);
    const document = `query Read(${types.map((name) => `$${name}: ID!`).join(' ')}) {
      ${types.map((name) => `${name}: node(id: $${name}) { ... on ${name} { ${everyField(objectNamed(printed, name))} } }`).join('\n')} }`;
    const ownIds = await idsOf(world.here.district.tenantId, world.here.street.placeId);
    const foreignIds = await idsOf(world.there.district.tenantId, world.there.street.placeId);
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const unknown = await asker.ask(
        document,
        Object.fromEntries(types.map((type) => [type, encodeGlobalId(type, newId())])),
      );
      const grant = person ? { RoleGrant: encodeGlobalId('RoleGrant', person.grantId) } : {};
      const own = await asker.ask(document, { ...ownIds, ...grant });
      const colleague = await asker.ask(document, ownIds);
      const foreign = await asker.ask(document, foreignIds);
      for (const [type, fields] of Object.entries(named)) {
        for (const field of words(fields)) {
          for (const [relation, result] of Object.entries({ ownPlace: own, otherTenant: foreign })) {
            ledger.cell(`${type}.${field}`, name, relation);
            const seen = fieldOf(result, type, field) !== undefined;
            const byScope = placesForTokens.includes(type) && has(name, byToken.readPlaces);
            const allowed = (person !== undefined || byScope) && relation === 'ownPlace';
            if (seen !== allowed)
              faults.push(`${name} ${seen ? 'reads' : 'does not read'} ${type}.${field}, ${relation}`);
          }
        }
      }
      if (fieldOf(colleague, 'RoleGrant', 'id') !== undefined)
        faults.push(`${name} reads a colleague's grant`);
      if (JSON.stringify(foreign) !== JSON.stringify(unknown))
        faults.push(`${name}: foreign ids are not as if unknown`);
    });
    expect(faults).toEqual([]);
  });

  it('a viewer is whoever is signed in as somebody, also after the last role ended', async () => {
    const document = `{ viewer { ${everyField(objectNamed(printed, 'Viewer'))} } }`;
    await eachCaller(async (name, asker) => {
      const result = await asker.ask(document);
      const signedIn = name === 'formerStaff' || world.people.has(name as never);
      for (const field of words(ofViewer.Viewer ?? '')) {
        ledger.cell(`Viewer.${field}`, name, 'aboutMe');
        const viewer = result.data?.viewer as Record<string, unknown> | null;
        expect(viewer !== null && field in viewer, `${name} ${field}`).toBe(signedIn);
      }
    });
  });
});

describe('figures', () => {
  it('are read by who answers for the place or administers it; their rows by who reads the appeals', async () => {
    const document = `query Figures($place: ID!) { rates(place: $place) {
      figures { valid response } volumes { received }
      appeals(figure: RECEIVED) { totalCount nodes { id } } visits(figure: VALID) { totalCount } } }`;
    const placeIds: Record<PlaceRelation, string> = {
      ownPlace: world.here.grid.placeId,
      otherPlace: world.otherPlaceId,
      otherTenant: world.there.grid.placeId,
    };
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const unknown = await asker.ask(document, { place: encodeGlobalId('Place', newId()) });
      for (const [relation, placeId] of Object.entries(placeIds)) {
        ledger.cell('Query.rates', name, relation);
        const result = await asker.ask(document, { place: encodeGlobalId('Place', placeId) });
        const may = person?.held === 'place' && readsRates.includes(person.role) && relation === 'ownPlace';
        expect(Boolean(result.data?.rates), `${name}, ${relation}`).toBe(may);
        if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
        if (!may) continue;
        const rates = result.data?.rates as {
          volumes: { received: number };
          appeals: { totalCount: number };
        };
        const { volumes, appeals } = rates;
        // Whoever answers for the place reads every row that is counted; whoever administers it reads none.
        const administers = person.role === 'ADMINISTRATOR';
        expect(appeals.totalCount, name).toBe(administers ? 0 : volumes.received);
        expect(volumes.received, name).toBeGreaterThan(0);
      }
    });
  });
});

describe('what is published', () => {
  it('is read by everybody, until it is taken back; nothing else is', async () => {
    const fields = everyField(objectNamed(printed, 'PublicAppeal'));
    const document = `query Public($place: ID!) { publicAppeals(place: $place) { totalCount nodes { ${fields} } } }`;
    await eachCaller(async (name, asker) => {
      const { data } = await asker.ask(document, {
        place: encodeGlobalId('Place', world.here.district.placeId),
      });
      const list = data?.publicAppeals as { totalCount: number; nodes: Record<string, unknown>[] };
      expect(
        list.nodes.map(({ id }) => id),
        name,
      ).toEqual([encodeGlobalId('Appeal', world.published.appealId)]);
      expect(list.totalCount).toBe(1);
      for (const field of words(ofEverybody.PublicAppeal ?? '')) {
        ledger.cell(`PublicAppeal.${field}`, name, 'ownPlace');
        expect(list.nodes[0]).toHaveProperty(field);
      }
    });
  });
});

describe('root fields', () => {
  const placeNames = Object.keys(placeRelations) as PlaceRelation[];
  const documents: Readonly<Record<string, string>> = {
    categories: 'categories(place: $place) { id }',
    publicAppeals: 'publicAppeals(place: $place) { totalCount nodes { id } }',
    nearbyAppeals: 'nearbyAppeals(at: { place: $place }) { appeal { id } isLikely metres }',
    appeals: 'appeals(filter: { place: { in: $place } }) { totalCount nodes { id } }',
    whistles: 'whistles(filter: { place: { in: $place } }) { totalCount nodes { id } }',
    commitments: 'commitments(filter: { place: { in: $place } }) { totalCount nodes { id } }',
    appealQueueCounts:
      'appealQueueCounts(place: $place) { open submitted triage mine overdue dueSoon toVerify }',
    place: 'place(id: $place) { id }',
    returnVisitQueue: 'returnVisitQueue(place: $place) { totalCount nodes { attempts } }',
    doubleNoReviews: 'doubleNoReviews(place: $place) { totalCount nodes { id } }',
    places: 'places(filter: { in: { in: $place } }) { totalCount nodes { id } }',
    organizations: 'organizations(filter: { serves: $place }) { totalCount nodes { id } }',
  };

  it('answer of a place to whom the table names; a foreign place is answered as an unknown one', async () => {
    const faults: string[] = [];
    const ids: Record<PlaceRelation, string> = {
      ownPlace: world.here.street.placeId,
      otherPlace: world.otherPlaceId,
      otherTenant: world.there.street.placeId,
    };
    for (const [field, { door, places = [] }] of Object.entries(queries)) {
      if (!(field in documents)) continue;
      const document = `query Of($place: ID!) { ${documents[field]} }`;
      await eachCaller(async (name, asker) => {
        const unknown = JSON.stringify(
          await asker.ask(document, { place: encodeGlobalId('Place', newId()) }),
        );
        for (const relation of placeNames) {
          ledger.cell(`Query.${field}`, name, relation);
          const result = await asker.ask(document, { place: encodeGlobalId('Place', ids[relation]) });
          const scope = queriesForTokens[field];
          const byScope = scope !== undefined && has(name, scope);
          const open = door === 'everybody' || world.people.has(name as never) || byScope;
          const known = byScope ? ['ownPlace'] : places;
          if (open === Boolean(result.errors) && known.includes(relation))
            faults.push(`${name} ${open ? 'may not' : 'may'} ask ${field}`);
          if (!(open && known.includes(relation)) && JSON.stringify(result) !== unknown) {
            faults.push(`${name}: ${field} answers of ${relation} otherwise than of an unknown place`);
          }
        }
      });
    }
    expect(faults).toEqual([]);
  });

  it('for everybody answer everybody; a site answers pages of its origins alone', async () => {
    const key = world.here.site.key;
    await eachCaller(async (name, asker) => {
      const open = await asker.ask(
        '{ enumLabels { value } locate(point: { lng: 1, lat: 1 }) { outside } viewer { email } rateLimit { __typename } }',
      );
      expect(open.errors, name).toBeUndefined();
      for (const field of ['enumLabels', 'locate', 'viewer', 'node', 'nodes', 'rateLimit'])
        ledger.cell(`Query.${field}`, name, 'ownPlace');
      const site = await asker.ask(`query Site($key: String!) { site(key: $key) { id } }`, { key });
      ledger.cell('Query.site', name, 'ownPlace');
      const challenge = await asker.ask(`query Work($key: String!) { challenge(siteKey: $key) { bits } }`, {
        key,
      });
      ledger.cell('Query.challenge', name, 'ownPlace');
      const onThePage = name === 'siteKey' || name === 'reporter';
      expect([Boolean(site.data?.site), Boolean(challenge.data?.challenge)], name).toEqual([
        onThePage,
        onThePage,
      ]);
    });
  });

  it('nodes finds what node finds', async () => {
    const document = 'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    for (const name of readers()) {
      const ids = relations.map((relation) => encodeGlobalId('Appeal', appealOf(name, relation).appealId));
      const { data } = await askerOf(name).ask(document, { ids });
      const found = data?.nodes as (object | null)[] | undefined;
      expect(
        found?.map((node) => node !== null),
        name,
      ).toEqual(relations.map((relation) => readsAppeal(name, relation)));
    }
  });
});

describe('filing and uploading', () => {
  const file = `mutation File($input: SubmitAppealInput!) { submitAppeal(input: $input) { __typename ... on InvalidInputError { fields { path code } } } }`;
  const upload = `mutation Upload($input: RequestPhotoUploadInput!) { requestPhotoUpload(input: $input) { __typename } }`;

  it('is for pages of a site, and for staff where their role lets them', async () => {
    const placeIds: Record<PlaceRelation, string> = {
      ownPlace: world.here.grid.placeId,
      otherPlace: world.otherPlaceId,
      otherTenant: world.there.grid.placeId,
    };
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const onThePage = name === 'siteKey' || name === 'reporter';
      const siteKey = onThePage ? { siteKey: world.here.site.key } : {};
      for (const [relation, placeId] of Object.entries(placeIds)) {
        ledger.cell('Mutation.submitAppeal', name, relation);
        const input = {
          clientId: newId(),
          kind: 'HELP',
          text: '',
          place: encodeGlobalId('Place', placeId),
          ...siteKey,
        };
        const { data } = await asker.ask(file, { input });
        // Of a place that is none of the tenant's it is asked whether the person files anywhere at all.
        const may =
          onThePage ||
          (relation !== 'otherPlace' &&
            (has(name, byToken.fileAppeals) || (person?.held === 'place' && files.includes(person.role))));
        // A page still has its work to prove, which is asked before anything that it sent is looked at.
        expect(
          outcomeOf({ data }, 'submitAppeal', [...behind, 'ChallengeError']),
          `${name}, ${relation}`,
        ).toBe(may ? 'may' : 'ForbiddenError');
        if (!onThePage && may && relation === 'otherTenant') {
          expect(JSON.stringify(data)).toContain('{"path":["place"],"code":"UNKNOWN"}');
        }
      }
      ledger.cell('Mutation.requestPhotoUpload', name, 'ownPlace');
      const input = { use: 'REPORT', mediaType: 'image/jpeg', bytes: 0, ...siteKey };
      const { data } = await asker.ask(upload, { input });
      expect(outcomeOf({ data }, 'requestPhotoUpload'), name).toBe(
        onThePage || person || has(name, byToken.fileAppeals) || has(name, byToken.addNote)
          ? 'may'
          : 'ForbiddenError',
      );
    });
  });
});

describe('joining, and finding the same', () => {
  it('joins for pages of a site, and for staff what they read where they may file', async () => {
    const join = `mutation Join($input: SupportAppealInput!) { supportAppeal(input: $input) { __typename } }`;
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const onThePage = name === 'siteKey' || name === 'reporter';
      for (const relation of relations) {
        ledger.cell('Mutation.supportAppeal', name, relation);
        const input = {
          clientId: newId(),
          id: encodeGlobalId('Appeal', appealFor(person, relation).appealId),
          ...(onThePage ? { siteKey: world.here.site.key } : {}),
          // It is refused for this after everything else was asked.
          contact: { phone: '1', consentVersion: '1' },
        };
        const result = await asker.ask(join, { input });
        const seen = person && reads[person.role][person.held].includes(relation);
        const may = person?.held === 'place' && files.includes(person.role) && relation === 'ownPlace';
        const expected =
          onThePage || (seen && may)
            ? 'may'
            : seen || !(person || name === 'formerStaff')
              ? 'ForbiddenError'
              : 'NotFoundError';
        expect(
          outcomeOf(result, 'supportAppeal', [...behind, 'ChallengeError']),
          `${name}, ${relation}`,
        ).toBe(expected);
      }
    });
  });

  it('compares for whoever reads the appeal, and names what they read alone', async () => {
    const document = `query Similar($id: ID!) { similarAppeals(to: { appeal: $id }) { appeal { id } isLikely } }`;
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const unknown = await asker.ask(document, { id: encodeGlobalId('Appeal', newId()) });
      for (const relation of relations) {
        ledger.cell('Query.similarAppeals', name, relation);
        const result = await asker.ask(document, {
          id: encodeGlobalId('Appeal', appealFor(person, relation).appealId),
        });
        const seen = person && reads[person.role][person.held].includes(relation);
        if (!seen) expect(result, `${name}, ${relation}`).toEqual(unknown);
        else expect(result.errors, `${name}, ${relation}`).toBeUndefined();
        const found = (result.data?.similarAppeals ?? []) as { appeal: { id: string } }[];
        const readable = person
          ? reads[person.role][person.held].map((one) => appealFor(person, one).appealId)
          : [];
        const strangers = Object.values(person?.appeals ?? {})
          .map(({ appealId }) => appealId)
          .filter((id) => !readable.includes(id))
          .map((id) => encodeGlobalId('Appeal', id));
        for (const { appeal } of found) expect(strangers, name).not.toContain(appeal.id);
      }
    });
  });
});

describe('a subscription', () => {
  it('begins for whom the table names; a foreign id is refused as an unknown one', async () => {
    const appeal =
      'subscription Appeal($id: ID!, $secret: String) { appealUpdated(id: $id, secret: $secret) { id } }';
    const queue = 'subscription Queue($id: ID!) { queueUpdated(place: $id) { counts { open } } }';
    const places = {
      ownPlace: world.here.street.placeId,
      otherPlace: world.otherPlaceId,
      otherTenant: world.there.street.placeId,
    };
    // Whoever tries secrets is slowed down; that is another test's matter. Once and beforehand: a clock that jumps while
    // others ask makes a counter that one wrote in the future refuse another who still asks in the past.
    house.clock.pass({ hours: 1 });
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const unknown = await asker.refusal(appeal, { id: encodeGlobalId('Appeal', newId()) });
      const wrong = await asker.refusal(appeal, { id: encodeGlobalId('Appeal', newId()), secret: 'wrong' });
      expect([unknown, wrong], name).not.toContain(null);
      for (const relation of relations) {
        ledger.cell('Subscription.appealUpdated', name, relation);
        const id = encodeGlobalId('Appeal', appealFor(person, relation).appealId);
        const allowed = readsAppeal(name, relation);
        expect(await asker.refusal(appeal, { id }), `${name}, ${relation}`).toEqual(allowed ? null : unknown);
        expect(await asker.refusal(appeal, { id, secret: 'wrong' }), `${name}, ${relation}`).toEqual(wrong);
      }
      const readsByToken = has(name, byToken.readAppeals);
      const unknownPlace = await asker.refusal(queue, { id: encodeGlobalId('Place', newId()) });
      for (const [relation, placeId] of Object.entries(places)) {
        ledger.cell('Subscription.queueUpdated', name, relation);
        const refusal = await asker.refusal(queue, { id: encodeGlobalId('Place', placeId) });
        expect(refusal, `${name}, ${relation}`).toEqual(
          (person && relation !== 'otherTenant') || (readsByToken && relation === 'ownPlace')
            ? null
            : unknownPlace,
        );
      }
    });
    const { appealId, secret } = world.reported;
    const own = { id: encodeGlobalId('Appeal', appealId), secret };
    expect(await askerOf('reporter').refusal(appeal, own)).toBeNull();
  });
});

/** Every caller, some at a time: most of a cell is waiting for the database. */
async function eachCaller(work: (name: CallerName, asker: Asker) => Promise<void>): Promise<void> {
  const waiting = [...callers];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await work(...next);
  };
  await Promise.all(Array.from({ length: 6 }, worker));
}

function askerOf(name: CallerName): Asker {
  const asker = callers.get(name);
  if (!asker) throw new Error(`nobody asks as ${name}`);
  return asker;
}

/** Whether the caller is a token with this scope. */
function has(name: CallerName, scope: IntegrationScope): boolean {
  return (tokens as Partial<Record<CallerName, readonly IntegrationScope[]>>)[name]?.includes(scope) ?? false;
}

function readsAppeal(name: CallerName, relation: AppealRelation): boolean {
  const person = world.people.get(name as never);
  if (person) return reads[person.role][person.held].includes(relation);
  return relation === 'ownPlace' && has(name, byToken.readAppeals);
}

/** Staff, and the tokens that read appeals: whoever may ask for lists. */
function readers(): CallerName[] {
  const reading = (Object.keys(tokens) as TokenCaller[]).filter((name) => has(name, byToken.readAppeals));
  return [...world.people.keys(), ...reading];
}

/** A note is the one step that a token takes; of every other it hears that its scopes do not allow it. */
function noteByToken(mutation: string, name: CallerName, relation: AppealRelation): string {
  if (mutation !== 'addNote' || !has(name, byToken.addNote)) return 'refused';
  return relation === 'ownPlace' ? 'may' : 'NotFoundError';
}

function appealOf(name: CallerName, relation: AppealRelation): SeededAppeal {
  return appealFor(world.people.get(name as never), relation);
}

/** Whoever is no staff stands in no relation of their own: they try what the first person has. */
function appealFor(person: Person | undefined, relation: AppealRelation): SeededAppeal {
  const [first] = world.people.values();
  const appeals = (person ?? first)?.appeals;
  if (!appeals) throw new Error('nobody was hired');
  return appeals[relation];
}

/** Ids that were never given. The code is a possible one. */
function nowhere(): SeededAppeal {
  const rows = newRows();
  return { appealId: newId(), code: '1000000005', secret: 'none', participantId: rows.Participant, rows };
}

async function idsOf(tenantId: string, placeId: string): Promise<Record<string, string>> {
  const { database } = house.services;
  const rows = {
    Place: { id: placeId },
    PlaceVersion: await database.placeVersion.findFirstOrThrow({ where: { placeId } }),
    Organization: await database.organization.findFirstOrThrow({ where: { tenantId } }),
    Person: await database.person.findFirstOrThrow({ where: { tenantId } }),
    Category: await database.category.findFirstOrThrow({ where: { tenantId } }),
    Site: await database.site.findFirstOrThrow({ where: { tenantId } }),
    RoleGrant: await database.roleGrant.findFirstOrThrow({ where: { tenantId } }),
  };
  return Object.fromEntries(Object.entries(rows).map(([type, { id }]) => [type, encodeGlobalId(type, id)]));
}

/** Undefined when it was not read; null when it is null. */
function fieldOf(result: ExecutionResult, type: string, field: string): unknown {
  const row = result.data?.[type] as Record<string, unknown> | null | undefined;
  const object =
    type === 'Publication' ? (row?.publication as Record<string, unknown> | null | undefined) : row;
  return object?.[field];
}

/** What a caller met behind the door: nothing changes, and yet everything was asked of the caller. */
const behind = ['ConflictError', 'IllegalStepError', 'InvalidInputError', 'EvidenceRequiredError'];

function outcomeOf(result: ExecutionResult, alias: string, passed: readonly string[] = behind): string {
  const answer = result.data?.[alias] as { __typename: string } | null | undefined;
  if (!answer) return 'refused';
  return passed.includes(answer.__typename) ? 'may' : answer.__typename;
}

function answerOf(result: ExecutionResult, alias: string): string {
  return JSON.stringify(result.data?.[alias]);
}

const known: readonly Outsider[] = Object.keys(outsiders) as Outsider[];
it('asked for every caller', () => {
  expect([...callers.keys()].sort()).toEqual(
    [...known, ...world.people.keys(), ...Object.keys(tokens)].sort(),
  );
});
