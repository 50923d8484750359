import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { describe, expect, it } from 'vitest';
import { byToken, files, reads } from '../expectations.ts';
import {
  appealFor,
  behind,
  eachCaller,
  has,
  ledger,
  outcomeOf,
  placesAt,
  relations,
  world,
} from './matrix.ts';

describe('filing and uploading', () => {
  const file = `mutation File($input: SubmitAppealInput!) { submitAppeal(input: $input) { __typename ... on InvalidInputError { fields { path code } } } }`;
  const upload = `mutation Upload($input: RequestPhotoUploadInput!) { requestPhotoUpload(input: $input) { __typename } }`;

  it('is for pages of a site, and for staff where their role lets them', async () => {
    const placeIds = placesAt('grid');
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
        const isHere = relation === 'ownPlace' || relation === 'ownPlaceHeld';
        const may = person?.held === 'place' && files.includes(person.role) && isHere;
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
