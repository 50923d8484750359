import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { describe, expect, it } from 'vitest';
import type { Asker } from '../asker.ts';
import { mutations, ofOrganizers, organizes, queries, readsAttendance } from '../expectations.ts';
import type { PlaceRelation } from '../relations.ts';
import type { SeededBatch } from '../seedBatch.ts';
import { everyField, objectNamed, words } from '../selection.ts';
import type { Person } from '../world.ts';
import { eachCaller, ledger, outcomeOf, placesAt, printed, world } from './matrix.ts';

const organizer = (person: Person | undefined) => person?.held === 'place' && organizes.includes(person.role);
const rule = (place: string, minReceived = 1) => ({
  place,
  from: '2026-01-01',
  to: '2026-01-31',
  measure: 'RECEIVED',
  minReceived,
  total: 1,
});
const unknownBatch: SeededBatch = {
  tenantId: newId(),
  batchId: newId(),
  candidateId: newId(),
  postingId: newId(),
  communityId: newId(),
  unitId: newId(),
};

describe('batches', () => {
  it('are read by who organizes them at their place, field by field, and to others do not exist', async () => {
    expect(queries.batches?.door).toBe('organizers');
    const batch = everyField(objectNamed(printed, 'Batch'), { 'Batch.findPeople': 'name: "贾"' });
    const candidate = everyField(objectNamed(printed, 'BatchCandidate'));
    const document = `query Read($batch: ID!, $candidate: ID!) {
      batch: node(id: $batch) { ... on Batch { ${batch} } }
      candidate: node(id: $candidate) { ... on BatchCandidate { ${candidate} } } }`;
    const ids = ({ batchId, candidateId }: SeededBatch) => ({
      batch: encodeGlobalId('Batch', batchId),
      candidate: encodeGlobalId('BatchCandidate', candidateId),
    });
    await eachCaller(async (name, asker) => {
      const may = organizer(world.people.get(name as never));
      const unknown = await asker.ask(document, ids(unknownBatch));
      for (const [relation, seeded] of Object.entries(world.batches)) {
        const result = await asker.ask(document, ids(seeded));
        for (const [type, fields] of Object.entries(ofOrganizers))
          for (const field of words(fields)) ledger.cell(`${type}.${field}`, name, relation);
        const seen = [Boolean(result.data?.batch), Boolean(result.data?.candidate)];
        expect(seen, `${name}, ${relation}`).toEqual(
          may && relation === 'ownPlace' ? [true, true] : [false, false],
        );
        if (!seen[0]) expect(result, `${name}, ${relation}`).toEqual(unknown);
      }
      ledger.cell('Query.batches', name, 'ownPlace');
      const { data, errors } = await asker.ask('{ batches { totalCount nodes { id } } }');
      const own = ids(world.batches.ownPlace).batch;
      expect(data?.batches ?? null, name).toEqual(may ? { totalCount: 1, nodes: [{ id: own }] } : null);
      expect(Boolean(errors), name).toBe(!may);
    });
  });

  it('what a rule finds is for who organizes batches there', async () => {
    expect(queries.batchCoverage?.door).toBe('organizers');
    const document =
      'query Found($rule: CoverageRuleInput!) { batchCoverage(rule: $rule) { received community { id } } }';
    await eachCaller(async (name, asker) => {
      const may = organizer(world.people.get(name as never));
      const of = (placeId: string) => asker.ask(document, { rule: rule(encodeGlobalId('Place', placeId)) });
      const unknown = await of(newId());
      for (const [relation, placeId] of Object.entries(placesAt('street'))) {
        ledger.cell('Query.batchCoverage', name, relation);
        const result = await of(placeId);
        expect(Array.isArray(result.data?.batchCoverage), `${name}, ${relation}`).toBe(
          may && relation === 'ownPlace',
        );
        if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
      }
    });
  });
});

const nobody = encodeGlobalId('Category', newId());
/** Whoever may is told what is wrong with it, and nothing changes. */
const inputs: Readonly<Record<string, (seeded: SeededBatch, placeId: string) => object>> = {
  createBatch: (_, placeId) => ({
    kind: 'FIRST_SECRETARY',
    number: 1,
    name: { zh: '' },
    startsOn: '2026-01-01',
    rule: rule(encodeGlobalId('Place', placeId), 0),
  }),
  nominateCandidate: ({ batchId, unitId }) => ({
    batch: encodeGlobalId('Batch', batchId),
    person: encodeGlobalId('Person', newId()),
    homeOrganization: encodeGlobalId('Organization', unitId),
    homeKind: 'AGENCY',
    expertise: [nobody],
  }),
  createPosting: ({ candidateId, communityId }) => ({
    candidate: encodeGlobalId('BatchCandidate', candidateId),
    community: encodeGlobalId('Place', communityId),
    from: '2026-01-02',
    to: '2026-01-01',
  }),
  renewPosting: ({ batchId, postingId }) => ({
    posting: encodeGlobalId('Posting', postingId),
    batch: encodeGlobalId('Batch', batchId),
    to: '2026-01-01',
  }),
  endPosting: ({ postingId }) => ({ posting: encodeGlobalId('Posting', postingId) }),
  quoteBatchResult: ({ batchId }) => ({
    clientId: newId(),
    batch: encodeGlobalId('Batch', batchId),
    quote: '',
    source: '',
  }),
};
describe('sending cadres out', () => {
  const document = (mutation: string) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    return `mutation Act($input: ${type}Input!) { ${mutation}(input: $input) { __typename
      ... on Error { code message } } }`;
  };
  const act = (asker: Asker, mutation: string, input: object) => asker.ask(document(mutation), { input });

  it.each(Object.entries(inputs))(
    '%s is for who organizes it there; what is foreign is answered as unknown',
    async (mutation, inputOf) => {
      expect(mutations[mutation]).toBe('organizers');
      const placeIds = placesAt('street');
      await eachCaller(async (name, asker) => {
        const person = world.people.get(name as never);
        const unknown = await act(asker, mutation, inputOf(unknownBatch, newId()));
        for (const [relation, seeded] of Object.entries(world.batches) as [PlaceRelation, SeededBatch][]) {
          ledger.cell(`Mutation.${mutation}`, name, relation);
          const result = await act(asker, mutation, inputOf(seeded, placeIds[relation]));
          if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
          else {
            const may = organizer(person) && relation === 'ownPlace';
            const expected = may ? 'may' : person ? 'ForbiddenError' : 'refused';
            expect(outcomeOf(result, mutation), `${name}, ${relation}`).toBe(expected);
          }
        }
      });
    },
  );

  const secretaries: readonly string[] = ['GOVERNANCE_SECRETARY@place', 'FIRST_SECRETARY@place'];
  const posting = (id: string) => encodeGlobalId('Posting', id);
  /** Of postings that are over: whoever may is told so. */
  const bySecretaries: Readonly<Record<string, { input: (id: string) => object; others: boolean }>> = {
    setPostingFocus: { input: (id) => ({ posting: posting(id), focus: [] }), others: true },
    beginApprenticeship: {
      input: (id) => ({
        clientId: newId(),
        posting: posting(id),
        apprentice: encodeGlobalId('Person', newId()),
      }),
      others: true,
    },
    planWeek: { input: (id) => ({ posting: posting(id), week: '2026-01-01', days: [] }), others: false },
    checkIn: {
      input: (id) => ({
        posting: posting(id),
        point: { lng: 116, lat: 39 },
        deviceTime: '2026-01-01T00:00:00Z',
      }),
      others: false,
    },
  };

  it.each(Object.entries(bySecretaries))(
    '%s is for the secretary of that very posting; only the focus is for who organizes it too',
    async (mutation, { input, others }) => {
      expect(mutations[mutation]).toBe('secretary');
      await eachCaller(async (name, asker) => {
        const person = world.people.get(name as never);
        const unknown = await act(asker, mutation, input(newId()));
        for (const [relation, { postingId }] of Object.entries(world.batches)) {
          ledger.cell(`Mutation.${mutation}`, name, relation);
          const result = await act(asker, mutation, input(postingId));
          if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
          else {
            const may = others && organizer(person) && relation === 'ownPlace';
            const expected = may ? 'may' : person ? 'ForbiddenError' : 'refused';
            expect(outcomeOf(result, mutation), `${name}, ${relation}`).toBe(expected);
          }
        }
        const own = world.ownPostings.get(name as never);
        if (own === undefined) return;
        ledger.cell(`Mutation.${mutation}`, name, 'aboutMe');
        const may = (others && organizer(person)) || secretaries.includes(name);
        const outcome = outcomeOf(await act(asker, mutation, input(own)), mutation);
        expect(outcome, `${name}, own`).toBe(may ? 'may' : 'ForbiddenError');
      });
    },
  );

  it('when a secretary was there is read by the one concerned, the street and who organizes', async () => {
    const document = `query Sheet($id: ID!) { node(id: $id) { ... on Posting {
      attendance { attended } currentWeek { state } lastWeek { state } } } }`;
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const answers = person?.held === 'place' && readsAttendance.includes(person.role);
      const cells = [
        ['ownPlace', world.batches.ownPlace.postingId, answers],
        ['otherPlace', world.batches.otherPlace.postingId, false],
        ['otherTenant', world.batches.otherTenant.postingId, false],
        ['aboutMe', world.ownPostings.get(name as never), answers || secretaries.includes(name)],
      ] as const;
      for (const [relation, id, may] of cells) {
        if (id === undefined) continue;
        ledger.cell('Posting.attendance', name, relation);
        const { data } = await asker.ask(document, { id: posting(id) });
        const node = (data?.node ?? {}) as Record<string, unknown>;
        const seen = ['attendance', 'currentWeek', 'lastWeek'].map((field) => node[field] != null);
        expect(seen, `${name}, ${relation}`).toEqual([may, may, may]);
      }
    });
  });

  it('its hard appeals are those that the queue shows the same person, and no more', async () => {
    const document = `query Hard($id: ID!, $in: ID!) {
      node(id: $id) { ... on Posting { hardAppeals { totalCount appeals { appeal { id } reasons } } } }
      appeals(filter: { open: true, place: { in: $in } }, first: 100) { totalCount nodes { id } } }`;
    await eachCaller(async (name, asker) => {
      if (!world.people.has(name as never)) return;
      for (const [relation, { postingId, communityId }] of Object.entries(world.batches)) {
        ledger.cell('Posting.hardAppeals', name, relation);
        const within = encodeGlobalId('Place', communityId);
        const { data } = await asker.ask(document, { id: posting(postingId), in: within });
        const queue = (data?.appeals as Appeals | null) ?? { totalCount: 0, nodes: [] };
        const hard = (data?.node as { hardAppeals?: HardAppeals } | null)?.hardAppeals;
        if (relation === 'otherTenant') {
          expect(hard, name).toBeUndefined();
          continue;
        }
        // Every seeded appeal is after a double no.
        expect(hard?.totalCount, `${name}, ${relation}`).toBe(queue.totalCount);
        const shown = hard?.appeals.map(({ appeal: { id } }) => id) ?? [];
        expect(shown, `${name}, ${relation}`).toHaveLength(Math.min(queue.totalCount, 10));
        expect(
          hard?.appeals.every(({ reasons }) => reasons[0] === 'DOUBLE_NO'),
          name,
        ).toBe(true);
        const readable = queue.nodes.map(({ id }) => id);
        expect(readable, `${name}, ${relation}`).toEqual(expect.arrayContaining(shown));
      }
    });
  });
});

interface Appeals {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}

interface HardAppeals {
  readonly totalCount: number;
  readonly appeals: readonly {
    readonly appeal: { readonly id: string };
    readonly reasons: readonly string[];
  }[];
}
