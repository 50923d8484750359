import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { describe, expect, it } from 'vitest';
import type { Asker } from '../asker.ts';
import { mutations, ofResourceReaders, organizes, queries, readsResources } from '../expectations.ts';
import type { PlaceRelation } from '../relations.ts';
import type { SeededResources } from '../seedResources.ts';
import { everyField, objectNamed, words } from '../selection.ts';
import type { Person } from '../world.ts';
import { behind, eachCaller, ledger, outcomeOf, placesAt, printed, world } from './matrix.ts';

const secretaries: readonly string[] = ['GOVERNANCE_SECRETARY@place', 'FIRST_SECRETARY@place'];
const organizer = (person: Person | undefined) => person?.held === 'place' && organizes.includes(person.role);
const reader = (person: Person | undefined) =>
  person?.held === 'place' && readsResources.includes(person.role);
const unknown: SeededResources = {
  offerId: newId(),
  needId: newId(),
  matchId: newId(),
  fundId: newId(),
  spendingId: newId(),
  communityId: newId(),
  postingId: newId(),
};
const relations = Object.keys as (
  seeded: Readonly<Record<PlaceRelation, SeededResources>>,
) => PlaceRelation[];

describe('resources and funds', () => {
  it('are read by secretaries, the street and who organizes, field by field; to others they do not exist', async () => {
    const types = {
      ResourceOffer: 'offerId',
      ResourceNeed: 'needId',
      ResourceMatch: 'matchId',
      Fund: 'fundId',
      Spending: 'spendingId',
    } as const;
    expect(Object.keys(ofResourceReaders).sort()).toEqual(Object.keys(types).sort());
    const names = Object.keys(types) as (keyof typeof types)[];
    const document = `query Read(${names.map((type) => `$${type}: ID!`).join(', ')}) {
      ${names.map((type) => `${type}: node(id: $${type}) { ... on ${type} { ${everyField(objectNamed(printed, type))} } }`).join('\n')} }`;
    const ids = (seeded: SeededResources) =>
      Object.fromEntries(names.map((type) => [type, encodeGlobalId(type, seeded[types[type]])]));
    await eachCaller(async (name, asker) => {
      const may = reader(world.people.get(name as never));
      const nothing = await asker.ask(document, ids(unknown));
      for (const relation of relations(world.resources)) {
        for (const type of names)
          for (const field of words(ofResourceReaders[type] ?? ''))
            ledger.cell(`${type}.${field}`, name, relation);
        const result = await asker.ask(document, ids(world.resources[relation]));
        const isSeen = may && relation === 'ownPlace';
        for (const type of names)
          expect(Boolean(result.data?.[type]), `${name}, ${relation}, ${type}`).toBe(isSeen);
        if (!isSeen) expect(result, `${name}, ${relation}`).toEqual(nothing);
      }
    });
  });

  it('are listed and summed up over the own places alone', async () => {
    const lists = {
      resourceOffers: ['withdrawn: true', 1],
      resourceNeeds: ['open: false', 1],
      // Every caller's own posting secured one too.
      funds: ['cancelled: false', 1 + world.ownFunds.size],
    } as const;
    await eachCaller(async (name, asker) => {
      const may = reader(world.people.get(name as never));
      for (const [field, [filter, count]] of Object.entries(lists)) {
        expect(queries[field]?.door).toBe('resources');
        const document = (more: string) => `{ ${field}(filter: { ${filter} ${more} }) { totalCount } }`;
        const { data, errors } = await asker.ask(document(''));
        expect([data?.[field] ?? null, Boolean(errors)], `${name}, ${field}`).toEqual([
          may ? { totalCount: count } : null,
          !may,
        ]);
        for (const [relation, placeId] of Object.entries(placesAt('street'))) {
          ledger.cell(`Query.${field}`, name, relation);
          const result = await asker.ask(document(`in: { in: "${encodeGlobalId('Place', placeId)}" }`));
          const found = relation === 'ownPlace' ? count : 0;
          expect(result.data?.[field] ?? null, `${name}, ${field}, ${relation}`).toEqual(
            may ? { totalCount: found } : null,
          );
        }
      }
      expect(queries.fundTotals?.door).toBe('resources');
      for (const [relation, placeId] of Object.entries(placesAt('street'))) {
        ledger.cell('Query.fundTotals', name, relation);
        const { data } = await asker.ask(
          `{ fundTotals(filter: { in: { in: "${encodeGlobalId('Place', placeId)}" } }) { sum { count } } }`,
        );
        const count = relation === 'ownPlace' ? 1 + world.ownFunds.size : 0;
        expect(data?.fundTotals ?? null, `${name}, ${relation}`).toEqual(may ? { sum: { count } } : null);
      }
    });
  });
});

const some = encodeGlobalId('Category', newId());
const entry = () => ({ clientId: newId() });
const of = (type: string, id: string) => encodeGlobalId(type, id);
/** Whoever may is told what is wrong with it, and nothing changes. */
const byPosting = {
  createResourceOffer: (postingId: string) => ({
    ...entry(),
    posting: of('Posting', postingId),
    kind: 'LABOUR',
    title: '',
    categories: [some],
    from: '2026-01-02',
    to: '2026-01-01',
  }),
  recordFund: (postingId: string) => ({
    ...entry(),
    posting: of('Posting', postingId),
    source: 'DONATION',
    granted: '0',
    purpose: '',
    grantedOn: '1970-01-01',
  }),
};
const byFund = {
  cancelFund: (fundId: string) => ({ fund: of('Fund', fundId), reason: '' }),
  recordSpending: (fundId: string) => ({
    ...entry(),
    fund: of('Fund', fundId),
    amount: '0',
    spentOn: '1970-01-01',
    purpose: '',
    payee: '',
  }),
};
type InputOf = (seeded: SeededResources) => object;
/** By whom: the secretary of that very posting and who organizes; who is posted there at all, and who organizes. */
const cells: Readonly<Record<string, readonly ['keeper' | 'posted', InputOf]>> = {
  createResourceOffer: ['keeper', ({ postingId }) => byPosting.createResourceOffer(postingId)],
  recordFund: ['keeper', ({ postingId }) => byPosting.recordFund(postingId)],
  cancelFund: ['keeper', ({ fundId }) => byFund.cancelFund(fundId)],
  recordSpending: ['keeper', ({ fundId }) => byFund.recordSpending(fundId)],
  reverseSpending: ['keeper', ({ spendingId }) => ({ spending: of('Spending', spendingId), reason: '' })],
  withdrawResourceOffer: ['keeper', ({ offerId }) => ({ offer: of('ResourceOffer', offerId) })],
  createResourceNeed: [
    'posted',
    ({ communityId }) => ({
      ...entry(),
      community: of('Place', communityId),
      kind: 'LABOUR',
      title: '',
      category: some,
    }),
  ],
  withdrawResourceNeed: ['posted', ({ needId }) => ({ need: of('ResourceNeed', needId) })],
  agreeResourceMatch: [
    'posted',
    ({ needId, offerId }) => ({ need: of('ResourceNeed', needId), offer: of('ResourceOffer', offerId) }),
  ],
  declineResourceMatch: [
    'posted',
    ({ needId, offerId }) => ({
      need: of('ResourceNeed', needId),
      offer: of('ResourceOffer', offerId),
      reason: '',
    }),
  ],
  recordResourceUse: [
    'posted',
    ({ matchId }) => ({ match: of('ResourceMatch', matchId), usedOn: '2026-01-01', outcome: '' }),
  ],
};

describe('keeping resources and funds', () => {
  const act = (asker: Asker, mutation: string, input: object) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    const document = `mutation Act($input: ${type}Input!) { ${mutation}(input: $input) { __typename
      ... on Error { code message } } }`;
    return asker.ask(document, { input });
  };
  // What was withdrawn, or agreed, already is so again.
  const passed = [
    ...behind,
    'WithdrawResourceOfferPayload',
    'WithdrawResourceNeedPayload',
    'AgreeResourceMatchPayload',
  ];

  it.each(Object.entries(cells))(
    '%s is for the secretary and who organizes; what is foreign is answered as unknown',
    async (mutation, [by, inputOf]) => {
      expect(mutations[mutation]).toBe('keepers of resources');
      await eachCaller(async (name, asker) => {
        const person = world.people.get(name as never);
        const missing = await act(asker, mutation, inputOf(unknown));
        for (const relation of relations(world.resources)) {
          ledger.cell(`Mutation.${mutation}`, name, relation);
          const result = await act(asker, mutation, inputOf(world.resources[relation]));
          if (relation === 'otherTenant') expect(result, name).toEqual(missing);
          else {
            const keeps = organizer(person) || (by === 'posted' && secretaries.includes(name));
            const expected = keeps && relation === 'ownPlace' ? 'may' : person ? 'ForbiddenError' : 'refused';
            expect(outcomeOf(result, mutation, passed), `${name}, ${relation}`).toBe(expected);
          }
        }
      });
    },
  );

  it('what the own posting brought is kept by its secretary', async () => {
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const [posting, fund] = [world.ownPostings.get(name as never), world.ownFunds.get(name as never)];
      if (!posting || !fund) return;
      const expected = organizer(person) || secretaries.includes(name) ? 'may' : 'ForbiddenError';
      const inputs = [
        ...Object.entries(byPosting).map(([mutation, inputOf]) => [mutation, inputOf(posting)] as const),
        ...Object.entries(byFund).map(([mutation, inputOf]) => [mutation, inputOf(fund)] as const),
      ];
      for (const [mutation, input] of inputs) {
        ledger.cell(`Mutation.${mutation}`, name, 'aboutMe');
        expect(outcomeOf(await act(asker, mutation, input), mutation), `${name}, ${mutation}`).toBe(expected);
      }
    });
  });

  it('a posting tells whom it lets read and keep them', async () => {
    const fields = ['viewerCanReadResources', 'viewerCanKeepResources', 'viewerCanKeepNeeds'];
    const document = `query Can($id: ID!) { node(id: $id) { ... on Posting { ${fields.join(' ')} } } }`;
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      if (!person) return;
      const [organizes, isPosted] = [organizer(person), secretaries.includes(name)];
      const own = world.ownPostings.get(name as never) ?? '';
      const rows = [
        ['ownPlace', world.resources.ownPlace.postingId, [reader(person), organizes, organizes || isPosted]],
        ['otherPlace', world.resources.otherPlace.postingId, [false, false, false]],
        ['aboutMe', own, [reader(person), organizes || isPosted, organizes || isPosted]],
      ] as const;
      for (const [relation, id, expected] of rows) {
        for (const field of fields) ledger.cell(`Posting.${field}`, name, relation);
        const { data } = await asker.ask(document, { id: of('Posting', id) });
        const node = (data?.node ?? {}) as Record<string, unknown>;
        expect(
          fields.map((field) => node[field]),
          `${name}, ${relation}`,
        ).toEqual(expected);
      }
    });
  });

  it('an offer that no posting brings is for who organizes the place', async () => {
    const { posting: _, ...offer } = byPosting.createResourceOffer(newId());
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const input = (placeId: string) => ({ ...offer, place: of('Place', placeId) });
      const missing = await act(asker, 'createResourceOffer', input(newId()));
      for (const [relation, placeId] of Object.entries(placesAt('street'))) {
        const result = await act(asker, 'createResourceOffer', input(placeId));
        if (relation === 'otherTenant') expect(result, name).toEqual(missing);
        else {
          const may = organizer(person) && relation === 'ownPlace';
          const expected = may ? 'may' : person ? 'ForbiddenError' : 'refused';
          expect(outcomeOf(result, 'createResourceOffer'), `${name}, ${relation}`).toBe(expected);
        }
      }
    });
  });
});
