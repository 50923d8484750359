import { ChallengeAnswerInput } from '../abuse/challenge.ts';
import { builder } from '../builder.ts';
import { PointInput } from '../scalars/point.ts';
import { AppealKindEnum, ChannelEnum, InitiativeEnum, PointSourceEnum } from './enums.ts';

const AnswerInput = builder.inputType('AnswerInput', {
  description: 'An answer to an extra question.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Key of the question.' }),
    value: t.stringList({
      required: true,
      description: 'The answer; several only where several may be chosen.',
    }),
  }),
});

export const ContactInput = builder.inputType('ContactInput', {
  description: 'How to reach the resident; all of it is optional, unless the site requires a contact.',
  fields: (t) => ({
    name: t.string({ description: 'Name.' }),
    phone: t.string({ description: 'Phone.' }),
    email: t.string({ description: 'E-mail address.' }),
    consentVersion: t.string({ required: true, description: 'Version of the consent that was shown.' }),
  }),
});

const SolvedOnTheSpotInput = builder.inputType('SolvedOnTheSpotInput', {
  description: 'What was done at once: the appeal is filed as resolved, by the unit of whoever files it.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'What was done, for the resident to read.' }),
    photoIds: t.idList({ description: 'Photos of the result.' }),
    minutes: t.int({ description: 'How long it took, at most a day.' }),
  }),
});

export const SubmitAppealInput = builder.inputType('SubmitAppealInput', {
  description: 'A new appeal.',
  fields: (t) => ({
    clientId: t.field({
      type: 'UUID',
      required: true,
      description:
        'Chosen by the caller: a retry with the same one files nothing twice and gets the same receipt.',
    }),
    siteKey: t.string({ description: 'The site that it is filed on; staff leave it out.' }),
    kind: t.field({ type: AppealKindEnum, required: true, description: 'What is wanted.' }),
    category: t.id({ description: 'What it is about.' }),
    title: t.string({ description: 'Left out, the beginning of the text stands for it.' }),
    text: t.string({ required: true, description: 'At most 10,000 characters.' }),
    answers: t.field({ type: [AnswerInput], description: "Answers to the category's extra questions." }),
    place: t.id({ description: 'A grid, an estate or a building.' }),
    point: t.field({ type: PointInput, description: 'Where exactly.' }),
    pointSource: t.field({ type: PointSourceEnum, description: 'Where the point is from.' }),
    address: t.string({ description: 'Address in own words.' }),
    aboutUnit: t.id({ description: 'The unit that it is about; it will not get to see it.' }),
    occurredAt: t.field({ type: 'DateTime', description: 'When it happened.' }),
    photoIds: t.idList({ description: 'Uploaded photos.' }),
    contact: t.field({ type: ContactInput, description: 'How to reach the resident.' }),
    locale: t.string({ description: "The resident's language, for mails; the request's if left out." }),
    channel: t.field({ type: ChannelEnum, description: 'Staff only: how it came.' }),
    initiative: t.field({
      type: InitiativeEnum,
      description: 'Staff only: somebody complained, or staff found it first.',
    }),
    solvedOnTheSpot: t.field({
      type: SolvedOnTheSpotInput,
      description: 'Staff only: it is done already. Somebody else verifies it, or the resident confirms it.',
    }),
    inheritedSince: t.field({
      type: 'Date',
      description: 'Staff only: since when a problem exists that was taken over.',
    }),
    inheritedOrigin: t.string({
      description: 'Staff only: what it was taken over from, and who handed it over; at most 200 characters.',
    }),
    challenge: t.field({
      type: ChallengeAnswerInput,
      description: 'On a site: the work that was done for it. Staff leave it out.',
    }),
    website: t.string({ description: 'Leave it empty: people do not see this field.' }),
  }),
});
