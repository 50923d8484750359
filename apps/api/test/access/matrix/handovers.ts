import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { describe, expect, it } from 'vitest';
import type { Asker } from '../asker.ts';
import { mutations, ofHandovers, organizes, queries, readsHandovers } from '../expectations.ts';
import type { CallerName } from '../relations.ts';
import type { SeededHandover } from '../seedHandover.ts';
import { everyField, objectNamed, words } from '../selection.ts';
import { eachCaller, ledger, outcomeOf, printed, world } from './matrix.ts';

const secretaries: readonly string[] = ['GOVERNANCE_SECRETARY@place', 'FIRST_SECRETARY@place'];
const ofRoles = (name: CallerName, roles: readonly string[]) => {
  const person = world.people.get(name as never);
  return person?.held === 'place' && roles.includes(person.role);
};
const unknownHandover: SeededHandover = { handoverId: newId(), postingId: newId(), successorId: newId() };

interface Cell {
  readonly relation: string;
  readonly seeded: SeededHandover;
  readonly reads: boolean;
  /** As which of the two the caller stands in it, with the role that goes with it. */
  readonly as: 'OUTGOING' | 'INCOMING' | null;
  readonly isParty: boolean;
}

/** Every handover as it stands to a caller: at places, what the caller takes over and what the caller hands over. */
function cellsOf(name: CallerName): Cell[] {
  const answers = ofRoles(name, readsHandovers);
  const isSecretary = secretaries.includes(name);
  const [taken, given] = world.ownHandovers.get(name as never) ?? [];
  const ofPlaces = Object.entries(world.handovers)
    .filter(([, seeded]) => seeded !== taken)
    .map(([relation, seeded]) => {
      const reads = relation === 'ownPlace' && answers;
      return { relation, seeded, reads, as: null, isParty: false };
    });
  const own = [
    { relation: 'assignedToMe', seeded: taken, as: 'INCOMING' as const },
    { relation: 'aboutMe', seeded: given, as: 'OUTGOING' as const },
  ].flatMap(({ relation, seeded, as }) =>
    seeded
      ? { relation, seeded, reads: answers || isSecretary, as: isSecretary ? as : null, isParty: true }
      : [],
  );
  return [...ofPlaces, ...own];
}

describe('handovers', () => {
  it('are read by either of the two in office, the street and who organizes; to others they do not exist', async () => {
    expect(queries.handoverPack?.door).toBe('handovers');
    const handover = everyField(objectNamed(printed, 'Handover'));
    const pack = everyField(objectNamed(printed, 'HandoverPack'));
    const document = `query Read($handover: ID!, $posting: ID!, $successor: ID!) {
      handover: node(id: $handover) { ... on Handover { ${handover} } }
      successor: node(id: $successor) { ... on Posting { takenOver { id } } }
      handoverPack(posting: $posting, successor: $successor) { ${pack} } }`;
    const ids = ({ handoverId, postingId, successorId }: SeededHandover) => ({
      handover: encodeGlobalId('Handover', handoverId),
      posting: encodeGlobalId('Posting', postingId),
      successor: encodeGlobalId('Posting', successorId),
    });
    await eachCaller(async (name, asker) => {
      for (const { relation, seeded, reads, as } of cellsOf(name)) {
        for (const field of words(ofHandovers.Handover ?? ''))
          ledger.cell(`Handover.${field}`, name, relation);
        ledger.cell('Query.handoverPack', name, relation);
        const { data, errors } = await asker.ask(document, ids(seeded));
        const seen = [data?.handover, data?.handoverPack].map((one) => one != null);
        expect(seen, `${name}, ${relation}: ${JSON.stringify(errors)}`).toEqual([reads, reads]);
        const successor = data?.successor as { takenOver: object | null } | null | undefined;
        // The last posting takes over from many: a secretary finds there what the own one hands over.
        if (as !== 'OUTGOING') expect(successor?.takenOver != null, `${name}, ${relation}`).toBe(reads);
      }
      const { data } = await asker.ask(document, ids(unknownHandover));
      expect([data?.handover ?? null, data?.handoverPack ?? null], name).toEqual([null, null]);
    });
  });

  const act = (asker: Asker, mutation: string, input: object) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    const document = `mutation Act($input: ${type}Input!) { ${mutation}(input: $input) { __typename
      ... on Error { code message } } }`;
    return asker.ask(document, { input });
  };
  const handover = ({ handoverId }: SeededHandover) => encodeGlobalId('Handover', handoverId);
  /** Nothing is frozen, and the notes are too long: whoever may is told so, and nothing changes. */
  const inputs: Readonly<Record<string, (seeded: SeededHandover) => object>> = {
    openHandover: ({ postingId, successorId }) => ({
      posting: encodeGlobalId('Posting', postingId),
      successor: encodeGlobalId('Posting', successorId),
    }),
    freezeHandover: (seeded) => ({ handover: handover(seeded), notes: '长'.repeat(2001) }),
    signHandover: (seeded) => ({ handover: handover(seeded), hash: '' }),
    signHandoverForOutgoing: (seeded) => ({ handover: handover(seeded), hash: '', absence: 'LEFT' }),
  };
  const mays: Readonly<Record<string, (name: CallerName, cell: Cell) => boolean>> = {
    openHandover: (name, { as }) => as !== null || ofRoles(name, organizes),
    // Notes are for who leaves.
    freezeHandover: (name, { as }) => as === 'OUTGOING' || ofRoles(name, organizes),
    signHandover: (_, { as }) => as !== null,
    signHandoverForOutgoing: (name, { isParty }) => !isParty && ofRoles(name, organizes),
  };

  it.each(Object.entries(inputs))('%s is for whom the table names', async (mutation, inputOf) => {
    const doors: Readonly<Record<string, string>> = {
      signHandover: 'either secretary',
      signHandoverForOutgoing: 'organizers',
    };
    expect(mutations[mutation]).toBe(doors[mutation] ?? 'either secretary or organizer');
    await eachCaller(async (name, asker) => {
      const unknown = await act(asker, mutation, inputOf(unknownHandover));
      for (const cell of cellsOf(name)) {
        const { relation, seeded, reads } = cell;
        ledger.cell(`Mutation.${mutation}`, name, relation);
        const result = await act(asker, mutation, inputOf(seeded));
        // A posting is read by all staff of the tenant, a handover by few.
        const exists = mutation === 'openHandover' ? relation !== 'otherTenant' : reads;
        if (!exists || !world.people.has(name as never)) {
          expect(result, `${name}, ${relation}`).toEqual(unknown);
          continue;
        }
        const may = mays[mutation]?.(name, cell) && relation !== 'otherPlace';
        expect(outcomeOf(result, mutation), `${name}, ${relation}`).toBe(may ? 'may' : 'ForbiddenError');
      }
    });
  });
});
