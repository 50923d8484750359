import type { MaskedContact } from '@linli/core/appeals/contacts/mask';
import { maskedContacts, unmaskableContacts } from '@linli/core/appeals/contacts/masked';
import { participantsFor } from '@linli/core/appeals/contacts/participantsFor';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { batch } from '../loading/batch.ts';
import { ParticipantRoleEnum } from './enums.ts';
import { AppealEventType } from './event.ts';
import { visibleAppeals } from './visible.ts';

const MaskedContactType = builder.objectRef<MaskedContact>('MaskedContact').implement({
  description: 'A contact with most of it covered: 张**, 138****0000.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true, description: 'Name.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Phone.' }),
    email: t.exposeString('email', { nullable: true, description: 'E-mail address.' }),
  }),
});

const contactOf = batch((context, participantIds) =>
  maskedContacts(servicesOf(context), context.actor, participantIds),
);

const unmaskable = batch((context, participantIds) =>
  unmaskableContacts(servicesOf(context), context.actor, participantIds),
);

const answerable = batch((context, participantIds) =>
  participantsFor(servicesOf(context), context.actor, participantIds, 'answerDataRequest'),
);

const accountable = batch((context, participantIds) =>
  participantsFor(servicesOf(context), context.actor, participantIds, 'unmaskContact'),
);

export const ParticipantType = builder.prismaNode('Participant', {
  description: 'A resident who takes part in an appeal.',
  authScopes: { appealReader: true },
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, appeal: visibleAppeals(context) }),
  fields: (t) => ({
    role: t.expose('role', { type: ParticipantRoleEnum, description: 'Reporter or supporter.' }),
    contact: t.field({
      type: MaskedContactType,
      nullable: true,
      description: 'The contact, masked; null when none was given or the viewer may not see it.',
      resolve: ({ id }, _args, context) => contactOf(context, id),
    }),
    viewerCanUnmask: t.boolean({
      description: 'Whether the viewer may see the contact in clear, with a reason: `unmaskContact`.',
      resolve: async ({ id }, _args, context) => (await unmaskable(context, id)) ?? false,
    }),
    viewerCanAnswerDataRequest: t.boolean({
      description:
        "Whether the viewer may export and erase the data on the resident's request: `exportPersonalData`, `erasePersonalData`.",
      resolve: async ({ id }, _args, context) => (await answerable(context, id)) ?? false,
    }),
    contactAccesses: t.prismaField({
      type: [AppealEventType],
      nullable: true,
      description:
        'The entries of who saw the contact in clear, when and why, the latest first; null for whoever may not see it.',
      resolve: async (query, { id, appealId }, _args, context) => {
        if (!(await accountable(context, id))) return null;
        return servicesOf(context).database.appealEvent.findMany({
          ...query,
          where: { appealId, type: 'UNMASKED', data: { path: ['participantId'], equals: id } },
          orderBy: { sequence: 'desc' },
        });
      },
    }),
    consentVersion: t.exposeString('consentVersion', {
      nullable: true,
      description: 'Which text was agreed to.',
    }),
    consentAt: t.expose('consentAt', { type: 'DateTime', nullable: true, description: 'When.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when.' }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the resident withdrew.',
    }),
  }),
});
