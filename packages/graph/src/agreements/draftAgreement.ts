import { draftAgreement } from '@linli/core/agreements/draft';
import { stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { optionalRowId, rowId } from '../ids/globalId.ts';
import { AgreementKindEnum } from './enums.ts';

const PartyInput = builder.inputType('AgreementPartyInput', {
  description: 'Who agrees: exactly one of the three.',
  fields: (t) => ({
    unit: t.id({ description: 'A unit around.' }),
    reporter: t.boolean({ description: 'Whoever filed the appeal.' }),
    name: t.string({ description: 'Somebody in words, "Room 502"; erased with the words.' }),
  }),
});

const DamageInput = builder.inputType('AgreementDamageInput', {
  description: 'One thing that was damaged.',
  fields: (t) => ({
    location: t.string({ required: true, description: 'Where: a floor, a room.' }),
    what: t.string({ required: true, description: 'What was damaged.' }),
    amount: t.field({ type: 'Decimal', description: 'The damage in yuan.' }),
  }),
});

const ObligationInput = builder.inputType('AgreementObligationInput', {
  description: 'What a party does or pays by a day.',
  fields: (t) => ({
    by: t.int({ required: true, description: 'Who: its number among the parties, from 0.' }),
    to: t.int({ description: 'Who gets it, by number; left out, everybody.' }),
    text: t.string({ required: true, description: 'What is to be done.' }),
    amount: t.field({ type: 'Decimal', description: 'The sum in yuan.' }),
    dueOn: t.field({
      type: 'Date',
      required: true,
      description: 'The last day for it where the appeal is, from today on.',
    }),
  }),
});

const input = builder.inputType('DraftAgreementInput', {
  description: 'Writes down what parties agree upon.',
  fields: (t) => ({
    ...stepFields(t),
    kind: t.field({ type: AgreementKindEnum, required: true, description: 'What it is about.' }),
    terms: t.string({ required: true, description: 'What they agree upon, for the parties to read.' }),
    parties: t.field({ type: [PartyInput], required: true, description: 'Who agrees: 2 to 30.' }),
    damages: t.field({ type: [DamageInput], description: 'What was damaged; at most 30.' }),
    obligations: t.field({
      type: [ObligationInput],
      description: 'Who does or pays what by when; at most 30.',
    }),
    onTheSpot: t.boolean({ description: 'Mediated where it is: all parties sign now.' }),
  }),
});

stepMutation('draftAgreement', {
  description:
    'Writes down an agreement (m17, m69); it holds when all parties have signed. What is mediated on the spot (m87) is signed in the same call.',
  input,
  take: (services, actor, { id, parties, ...rest }) =>
    draftAgreement(services, actor, {
      appealId: rowId('Appeal', id),
      parties: parties.map(({ unit, ...party }) => ({
        ...party,
        unitId: optionalRowId('Organization', unit) ?? null,
      })),
      ...rest,
    }),
});
