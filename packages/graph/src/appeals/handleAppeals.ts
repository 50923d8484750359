import type { Actor } from '@linli/core/actor';
import { acceptAppeal } from '@linli/core/appeals/accept';
import { assignAppeal } from '@linli/core/appeals/assign';
import { closeAppeal } from '@linli/core/appeals/close';
import { type Handled, handleMany } from '@linli/core/appeals/many';
import { addNote } from '@linli/core/appeals/note';
import { startAppeal } from '@linli/core/appeals/start';
import { type DomainError, InvalidInput } from '@linli/core/errors/errors';
import { errorMessage } from '@linli/core/errors/messages';
import type { Services } from '@linli/core/services';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { ErrorCodeEnum } from '../errors/enums.ts';
import { encodeGlobalId, optionalRowId, rowId } from '../ids/globalId.ts';
import { AppealType } from './appeal.ts';
import { noteField } from './stepInput.ts';
import { visibleAppeals } from './visible.ts';

const One = builder.inputType('HandledAppealInput', {
  description: 'One of several appeals.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The appeal.' }),
    version: t.int({ description: 'The version that was seen; another one now answers ConflictError.' }),
  }),
});

const Noted = builder.inputType('HandleWithNoteInput', {
  description: 'A step that takes a note at most.',
  fields: (t) => ({ note: noteField(t) }),
});

const Assigned = builder.inputType('HandleByAssigningInput', {
  description: 'To whom they go.',
  fields: (t) => ({
    unit: t.id({ required: true, description: 'The unit.' }),
    person: t.id({ description: 'One person of it.' }),
    note: noteField(t),
  }),
});

const Written = builder.inputType('HandleByNotingInput', {
  description: 'What is written into each.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The words.' }),
    public: t.boolean({ description: 'The reporter reads it too.' }),
  }),
});

const Step = builder.inputType('HandleAppealsStep', {
  description: 'Which step; exactly one.',
  isOneOf: true,
  fields: (t) => ({
    accept: t.field({ type: Noted, description: 'As `acceptAppeal`.' }),
    assign: t.field({ type: Assigned, description: 'As `assignAppeal`.' }),
    start: t.field({ type: Noted, description: 'As `startAppeal`.' }),
    close: t.field({ type: Noted, description: 'As `closeAppeal`.' }),
    addNote: t.field({ type: Written, description: 'As `addNote`.' }),
  }),
});

const input = builder.inputType('HandleAppealsInput', {
  description: 'One step with several appeals.',
  fields: (t) => ({
    appeals: t.field({ type: [One], required: true, description: 'Which ones: 50 at most.' }),
    step: t.field({ type: Step, required: true, description: 'What to do with each.' }),
  }),
});

/** An error within a list cannot be thrown: the others have been handled. */
const Refusal = builder.objectRef<{ error: DomainError }>('Refusal').implement({
  description: 'Why a step was not taken with one of several appeals.',
  fields: (t) => ({
    message: t.string({
      description: "A sentence for people, in the request's language.",
      resolve: ({ error }, _args, { locale }) => errorMessage(error, locale),
    }),
    code: t.field({
      type: ErrorCodeEnum,
      description: 'Stable code for programs.',
      resolve: ({ error }) => error.code,
    }),
  }),
});

const HandledAppeal = builder.objectRef<Handled>('HandledAppeal').implement({
  description: 'What became of one of them.',
  fields: (t) => ({
    id: t.id({
      description: 'The id that was asked for.',
      resolve: ({ appealId }) => encodeGlobalId('Appeal', appealId),
    }),
    appeal: t.prismaField({
      type: AppealType,
      nullable: true,
      description: "As it is now; null when it is not, or no longer, in the caller's sight.",
      resolve: (query, { appealId }, _args, context) =>
        servicesOf(context).database.appeal.findFirst({
          ...query,
          where: { AND: [{ id: appealId }, visibleAppeals(context)] },
        }),
    }),
    refusal: t.field({
      type: Refusal,
      nullable: true,
      description: 'Why the step was not taken; null when it was.',
      resolve: ({ error }) => error && { error },
    }),
  }),
});

const payload = builder.objectRef<{ handled: Handled[] }>('HandleAppealsPayload').implement({
  description: 'What `handleAppeals` gives, also when some of them refused.',
  fields: (t) => ({
    handled: t.field({
      type: [HandledAppeal],
      description: 'In the order asked for.',
      resolve: ({ handled }) => handled,
    }),
  }),
});

builder.mutationField('handleAppeals', (t) =>
  t.field({
    type: payload,
    description:
      'One step with up to 50 appeals, each by itself: what one refuses does not hold up the others. Safe to retry.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput] },
    args: { input: t.arg({ type: input, required: true, description: 'Which ones, and what.' }) },
    resolve: async (_root, { input: { appeals, step } }, context) => ({
      handled: await handleMany(
        appeals.map(({ id, version }) => ({ appealId: rowId('Appeal', id), version })),
        takerOf(servicesOf(context), context.actor, step),
      ),
    }),
  }),
);

type Taker = Parameters<typeof handleMany>[1];

function takerOf(services: Services, actor: Actor, step: typeof Step.$inferInput): Taker {
  const { accept, assign, start, close, addNote: written } = step;
  if (accept) return (one) => acceptAppeal(services, actor, { ...one, note: accept.note });
  if (start) return (one) => startAppeal(services, actor, { ...one, note: start.note });
  if (close) return (one) => closeAppeal(services, actor, { ...one, note: close.note });
  if (written) {
    return ({ appealId }) =>
      addNote(services, actor, { appealId, text: written.text, isPublic: written.public });
  }
  if (!assign) throw new InvalidInput([{ path: ['step'], code: 'REQUIRED' }]);
  const to = {
    unitId: rowId('Organization', assign.unit),
    personId: optionalRowId('Person', assign.person),
    note: assign.note,
  };
  return (one) => assignAppeal(services, actor, { ...one, ...to });
}
