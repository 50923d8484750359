import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Neighbourhood, neighbourhood } from '../../../test/neighbourhood.ts';
import { type Actor, anonymous, system } from '../../actor.ts';
import { newId } from '../../ids.ts';
import { consent } from '../../sites/consent.ts';
import { maskedContacts } from './masked.ts';
import { openContact } from './open.ts';

let here: Neighbourhood;
beforeAll(async () => {
  here = await neighbourhood();
});
afterAll(() => here.database.close());

it('a contact is shown masked to those who answer for the place, and to nobody else', async () => {
  const { services, people, units, tenantId } = here;
  const contact = {
    name: '张建国',
    phone: '138 0000 0000',
    email: 'zhang@example.com',
    consentVersion: consent.version,
  };
  const { participantId, appeal } = await here.appeal({ contact });
  const silent = await here.appeal();
  await services.database.appeal.update({ where: { id: appeal.id }, data: { holderUnitId: units.property } });
  const seenBy = async (actor: Actor) =>
    Object.fromEntries(await maskedContacts(services, actor, [participantId, silent.participantId, newId()]));

  const masked = { [participantId]: { name: '张**', phone: '138****0000', email: 'z***@example.com' } };
  for (const actor of [people.gridMember, people.secretary, people.officer, people.organizer]) {
    expect(await seenBy(actor)).toEqual(masked);
  }
  const participant: Actor = { kind: 'participant', tenantId, participantId, appealId: appeal.id };
  const abroad = { ...people.organizer, tenantId: newId() };
  for (const actor of [
    people.propertyManager,
    people.nextSecretary,
    here.site,
    participant,
    anonymous,
    system,
    abroad,
  ]) {
    expect(await seenBy(actor)).toEqual({});
  }
});

it('an erased contact is gone for notifications too', async () => {
  const { services, people } = here;
  const contact = { email: 'zhang@example.com', consentVersion: consent.version };
  const { participantId } = await here.appeal({ contact });
  expect(await openContact(services, participantId)).toEqual({ email: 'zhang@example.com' });
  await services.database.contact.update({ where: { participantId }, data: { erasedAt: here.clock.now() } });
  expect(await openContact(services, participantId)).toBeNull();
  expect((await maskedContacts(services, people.secretary, [participantId])).size).toBe(0);
});
