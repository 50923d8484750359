import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { describe, expect, it } from 'vitest';
import { byToken, mutations, ofReceipt } from '../expectations.ts';
import { everyField, objectNamed, words } from '../selection.ts';
import {
  appealFor,
  askerOf,
  behind,
  eachCaller,
  has,
  house,
  ledger,
  nowhere,
  outcomeOf,
  placesAt,
  printed,
  readsAppeal,
  relations,
  world,
} from './matrix.ts';

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

describe('a subscription', () => {
  it('begins for whom the table names; a foreign id is refused as an unknown one', async () => {
    const appeal =
      'subscription Appeal($id: ID!, $secret: String) { appealUpdated(id: $id, secret: $secret) { id } }';
    const queue = 'subscription Queue($id: ID!) { queueUpdated(place: $id) { counts { open } } }';
    const places = placesAt('street');
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
