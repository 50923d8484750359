import type { TimelineEntry } from '@linli/core/appeals/timeline';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PhotoType } from '../photos/photo.ts';
import { AppealStateEnum, EventTypeEnum } from './enums.ts';

export const TimelineEntryType = builder.objectRef<TimelineEntry>('TimelineEntry').implement({
  description:
    'Something that happened to an appeal, as far as the reader may know. It names units, never people.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Key for lists; not a global id.' }),
    type: t.expose('type', { type: EventTypeEnum, description: 'What happened.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    unit: t.prismaField({
      type: OrganizationType,
      nullable: true,
      description: 'The unit that got it.',
      resolve: (query, { unitId }, _args, context) =>
        unitId === null
          ? null
          : servicesOf(context).database.organization.findUnique({ ...query, where: { id: unitId } }),
    }),
    toState: t.expose('toState', {
      type: AppealStateEnum,
      nullable: true,
      description: 'The state that it led to.',
    }),
    text: t.exposeString('text', { nullable: true, description: 'What was said.' }),
    photos: t.prismaField({
      type: [PhotoType],
      description: 'Photos that go with it.',
      resolve: (query, { photoIds }, _args, context) =>
        photoIds.length === 0
          ? []
          : servicesOf(context).database.photo.findMany({
              ...query,
              where: { id: { in: [...photoIds] } },
              orderBy: { id: 'asc' },
            }),
    }),
  }),
});
