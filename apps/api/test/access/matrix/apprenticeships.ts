import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { describe, expect, it } from 'vitest';
import { Asker } from '../asker.ts';
import { mutations, ofLearning, organizes, queries, readsLearning } from '../expectations.ts';
import type { CallerName } from '../relations.ts';
import type { SeededLearning } from '../seedLearning.ts';
import { everyField, objectNamed, words } from '../selection.ts';
import { behind, eachCaller, house, ledger, outcomeOf, placesAt, printed, world } from './matrix.ts';

const personOf = (name: CallerName) => world.people.get(name as never);
const ofRoles = (name: CallerName, roles: readonly string[]) => {
  const person = personOf(name);
  return person?.held === 'place' && roles.includes(person.role);
};
const isPosted = (name: CallerName) =>
  ['GOVERNANCE_SECRETARY', 'FIRST_SECRETARY'].includes(personOf(name)?.role ?? '');
const unknownLearning: SeededLearning = {
  apprenticeshipId: newId(),
  postingId: newId(),
  skillId: newId(),
  signOffId: newId(),
};

interface Cell {
  readonly relation: string;
  readonly seeded: SeededLearning;
  readonly reads: boolean;
  readonly keeps: boolean;
  readonly signs: boolean;
}

/** Every apprenticeship as it stands to a caller: at places, the caller's own, and one of which the caller was master. */
function cellsOf(name: CallerName): Cell[] {
  const answers = ofRoles(name, readsLearning);
  const organizer = ofRoles(name, organizes);
  const cells: Cell[] = Object.entries(world.learning).map(([relation, seeded]) => {
    const here = relation === 'ownPlace';
    return { relation, seeded, reads: here && answers, keeps: here && organizer, signs: false };
  });
  const own = world.ownLearning.get(name as never);
  if (!own) return cells;
  const atPlace = isPosted(name) && personOf(name)?.held === 'place';
  return [
    ...cells,
    { relation: 'aboutMe', seeded: own.asApprentice, reads: true, keeps: organizer, signs: false },
    {
      relation: 'assignedToMe',
      seeded: own.asMaster,
      reads: answers || isPosted(name),
      keeps: organizer || atPlace,
      signs: atPlace,
    },
  ];
}

describe('apprenticeships', () => {
  it('are read by apprentice and master, and who answers for the place; to others they do not exist', async () => {
    const document = `query Read($learning: ID!, $signOff: ID!) {
      learning: node(id: $learning) { ... on Apprenticeship { ${everyField(objectNamed(printed, 'Apprenticeship'))} } }
      signOff: node(id: $signOff) { ... on SkillSignOff { ${everyField(objectNamed(printed, 'SkillSignOff'))} } } }`;
    const ids = ({ apprenticeshipId, signOffId }: SeededLearning) => ({
      learning: encodeGlobalId('Apprenticeship', apprenticeshipId),
      signOff: encodeGlobalId('SkillSignOff', signOffId),
    });
    await eachCaller(async (name, asker) => {
      const unknown = await asker.ask(document, ids(unknownLearning));
      for (const { relation, seeded, reads } of cellsOf(name)) {
        for (const [type, fields] of Object.entries(ofLearning))
          for (const field of words(fields)) ledger.cell(`${type}.${field}`, name, relation);
        const result = await asker.ask(document, ids(seeded));
        const seen = [Boolean(result.data?.learning), Boolean(result.data?.signOff)];
        expect(seen, `${name}, ${relation}`).toEqual([reads, reads]);
        if (!reads) expect(result, `${name}, ${relation}`).toEqual(unknown);
      }
    });
  });

  it('are listed as they are read', async () => {
    expect(queries.apprenticeships?.door).toBe('staff');
    const all = 1 + 2 * world.ownLearning.size;
    await eachCaller(async (name, asker) => {
      ledger.cell('Query.apprenticeships', name, 'ownPlace');
      const { data, errors } = await asker.ask('{ apprenticeships { totalCount } }');
      expect(Boolean(errors), name).toBe(!personOf(name));
      if (!personOf(name)) return;
      const own = isPosted(name) ? 2 : 1;
      expect(data?.apprenticeships, name).toEqual({ totalCount: ofRoles(name, readsLearning) ? all : own });
    });
  });

  it('the team that stays is a figure for who answers for the place', async () => {
    expect(queries.teamThatStays?.door).toBe('apprenticeships');
    const document = 'query Stays($in: ID!) { teamThatStays(in: $in, by: COMMUNITY) { learnt } }';
    await eachCaller(async (name, asker) => {
      const of = (placeId: string) => asker.ask(document, { in: encodeGlobalId('Place', placeId) });
      const unknown = await of(newId());
      for (const [relation, placeId] of Object.entries(placesAt('street'))) {
        ledger.cell('Query.teamThatStays', name, relation);
        const result = await of(placeId);
        const may = ofRoles(name, readsLearning) && relation === 'ownPlace';
        expect(Array.isArray(result.data?.teamThatStays), `${name}, ${relation}`).toBe(may);
        if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
      }
    });
  });
});

const document = (mutation: string) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  return `mutation Act($input: ${type}Input!) { ${mutation}(input: $input) { __typename
    ... on InvalidInputError { fields { path code } } ... on Error { code message } } }`;
};
const act = (asker: Asker, mutation: string, input: object) => asker.ask(document(mutation), { input });
const learning = ({ apprenticeshipId }: SeededLearning) => encodeGlobalId('Apprenticeship', apprenticeshipId);

/** All of them are over: whoever may is told so, and nothing changes. */
const keeping: Readonly<Record<string, (seeded: SeededLearning) => object>> = {
  endApprenticeship: (seeded) => ({ apprenticeship: learning(seeded) }),
  passOnApprenticeship: (seeded) => ({
    apprenticeship: learning(seeded),
    posting: encodeGlobalId('Posting', seeded.postingId),
  }),
  graduateApprentice: (seeded) => ({ apprenticeship: learning(seeded) }),
  revokeSignOff: ({ signOffId }) => ({ signOff: encodeGlobalId('SkillSignOff', signOffId), reason: '' }),
  signOffSkill: (seeded) => ({
    clientId: newId(),
    apprenticeship: learning(seeded),
    skill: encodeGlobalId('Skill', seeded.skillId),
    level: 'WITH_HELP',
    evidence: '独自办成。',
  }),
};

describe('keeping apprenticeships', () => {
  it.each(Object.entries(keeping))(
    '%s is for the master, and but for signing off for who organizes it; to who does not read it, it does not exist',
    async (mutation, input) => {
      expect(mutations[mutation]).toBe(mutation === 'signOffSkill' ? 'master' : 'master or organizer');
      await eachCaller(async (name, asker) => {
        const unknown = await act(asker, mutation, input(unknownLearning));
        for (const { relation, seeded, reads, keeps, signs } of cellsOf(name)) {
          ledger.cell(`Mutation.${mutation}`, name, relation);
          const result = await act(asker, mutation, input(seeded));
          if (!reads) expect(result, `${name}, ${relation}`).toEqual(unknown);
          else {
            const may = mutation === 'signOffSkill' ? signs : keeps;
            expect(outcomeOf(result, mutation), `${name}, ${relation}`).toBe(may ? 'may' : 'ForbiddenError');
          }
        }
      });
    },
  );
});

const nameless = { name: { zh: '' }, isRequired: true };
const skillInputs: Readonly<Record<string, (skill: string) => object>> = {
  addSkill: () => ({ clientId: newId(), content: nameless }),
  reviseSkill: (skill) => ({ skill, content: nameless }),
  retireSkill: (skill) => ({ skill }),
};

describe('the catalogue of skills', () => {
  it.each(Object.keys(skillInputs))(
    '%s is for who organizes the whole territory; a foreign skill is answered as an unknown one',
    async (mutation) => {
      expect(mutations[mutation]).toBe('organizers');
      const skillOf = async (tenantId: string) =>
        encodeGlobalId(
          'Skill',
          (await house.services.database.skill.findFirstOrThrow({ where: { tenantId, position: 6 } })).id,
        );
      const ids = {
        ownPlace: await skillOf(world.here.district.tenantId),
        otherTenant: await skillOf(world.there.district.tenantId),
      };
      const passed = [...behind, 'RetireSkillPayload'];
      const ask = (asker: Asker, id: string) => act(asker, mutation, skillInputs[mutation]?.(id) ?? {});
      const nowhere = encodeGlobalId('Skill', newId());
      await eachCaller(async (name, asker) => {
        // Also of an organizer, whose role is at one street here.
        const expected = personOf(name) ? 'ForbiddenError' : 'refused';
        for (const [relation, id] of Object.entries(ids)) {
          ledger.cell(`Mutation.${mutation}`, name, relation);
          expect(outcomeOf(await ask(asker, id), mutation, passed), `${name}, ${relation}`).toBe(expected);
        }
      });
      const whoMay = new Asker(house, { userId: world.auditorUserId });
      expect(outcomeOf(await ask(whoMay, ids.ownPlace), mutation, passed)).toBe('may');
      expect(await ask(whoMay, ids.otherTenant)).toEqual(await ask(whoMay, nowhere));
    },
  );

  it('is read by all staff of the tenant, and by nobody else', async () => {
    expect(queries.skills?.door).toBe('staff');
    await eachCaller(async (name, asker) => {
      ledger.cell('Query.skills', name, 'ownPlace');
      const { data } = await asker.ask('{ skills(retired: true) { id } }');
      expect((data?.skills as unknown[] | null)?.length ?? 0, name).toBe(personOf(name) ? 6 : 0);
    });
  });
});
