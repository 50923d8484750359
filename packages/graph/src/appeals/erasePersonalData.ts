import { type Erased, erasePersonalData } from '@linli/core/appeals/erasure/erase';
import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { AppealType } from './appeal.ts';
import { dataRequestFields } from './dataRequest.ts';
import { staffActor } from './staffActor.ts';

const input = builder.inputType('ErasePersonalDataInput', {
  description: "A resident's request to be forgotten, as it reached the office.",
  fields: (t) => dataRequestFields(t),
});

const ErasedType = builder.objectRef<Erased['wiped']>('Erased').implement({
  description: 'How much was erased.',
  fields: (t) => ({
    contacts: t.exposeInt('contacts', { description: 'Contacts.' }),
    texts: t.exposeInt('texts', { description: 'Entries whose words are gone.' }),
    photos: t.exposeInt('photos', { description: 'Photos.' }),
  }),
});

const payload = builder
  .objectRef<{ appealId: string; erased: Erased['wiped'] }>('ErasePersonalDataPayload')
  .implement({
    description: 'What `erasePersonalData` gives when it worked.',
    fields: (t) => ({
      erased: t.expose('erased', { type: ErasedType, description: 'What went.' }),
      appeal: t.prismaField({
        type: AppealType,
        description: 'The appeal as it is now.',
        resolve: (query, { appealId }, _args, context) =>
          servicesOf(context).database.appeal.findUniqueOrThrow({ ...query, where: { id: appealId } }),
      }),
    }),
  });

builder.mutationField('erasePersonalData', (t) =>
  t.field({
    type: payload,
    description: "Erases what a resident gave, on the resident's request; the history stays.",
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: input, required: true, description: 'Whose and why.' }) },
    resolve: async (_root, { input: { participant, reason } }, context) => {
      const { appeal, wiped } = await erasePersonalData(servicesOf(context), staffActor(context), {
        participantId: rowId('Participant', participant),
        reason,
      });
      return { appealId: appeal.id, erased: wiped };
    },
  }),
);
