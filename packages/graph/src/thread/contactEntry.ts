import { type ContactCount, contactCounts } from '@linli/core/thread/contactCounts';
import { AppealType } from '../appeals/appeal.ts';
import { ParticipantType } from '../appeals/participant.ts';
import { TrackedAppealType } from '../appeals/trackedAppeal.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { ContactChannelEnum } from './enums.ts';
import { textOf, words } from './words.ts';

export const ContactEntryType = builder.prismaNode('ContactEntry', {
  description: 'Contacts about an appeal (m14), by one channel with somebody.',
  authScopes: { appealReader: true },
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, appeal: visibleAppeals(context) }),
  fields: (t) => ({
    appeal: t.relation('appeal', { type: AppealType, description: 'About which appeal.' }),
    channel: t.expose('channel', { type: ContactChannelEnum, description: 'How.' }),
    count: t.exposeInt('count', { description: 'How many: 29 messages are one entry.' }),
    contactedAt: t.expose('contactedAt', {
      type: 'DateTime',
      description: 'When, or when the last of them was.',
    }),
    participant: t.relation('participant', {
      type: ParticipantType,
      nullable: true,
      description: 'The resident it was with; null when it was with a unit or with others.',
    }),
    unit: t.relation('unit', {
      type: OrganizationType,
      nullable: true,
      description: 'The unit it was with; null when it was with a resident or with others.',
    }),
    text: t.string({
      nullable: true,
      description: 'What was said, for colleagues; null when nothing was written or it has been erased.',
      select: words,
      resolve: textOf,
    }),
  }),
});

const ContactCountType = builder.objectRef<ContactCount>('ContactCount').implement({
  description: 'How often somebody was reached by one channel.',
  fields: (t) => ({
    channel: t.expose('channel', { type: ContactChannelEnum, description: 'How.' }),
    count: t.exposeInt('count', { description: 'How often.' }),
  }),
});

builder.prismaObjectFields(AppealType, (t) => ({
  contacts: t.relation('contactEntries', {
    type: ContactEntryType,
    query: { orderBy: [{ contactedAt: 'desc' }, { id: 'desc' }] },
    description: 'Contacts about it, the latest first.',
  }),
  contactCounts: t.field({
    type: [ContactCountType],
    description: 'How often somebody was reached by which channel, the most used first.',
    args: {
      from: t.arg({ type: 'Date', description: 'From this day on, where the appeal is.' }),
      to: t.arg({ type: 'Date', description: 'Up to this day, and on it.' }),
    },
    resolve: ({ id }, period, context) => contactCounts(servicesOf(context), id, period),
  }),
}));

builder.prismaObjectField(TrackedAppealType, 'contactCounts', (t) =>
  t.field({
    type: [ContactCountType],
    description:
      'How often staff reached somebody about it, by channel; neither with whom nor what was said.',
    resolve: ({ id }, _args, context) => contactCounts(servicesOf(context), id),
  }),
);
