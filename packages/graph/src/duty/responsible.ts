import { handovers, type Responsible, responsibleFor } from '@linli/core/duty/responsible';
import { AppealFace } from '../appeals/face.ts';
import { builder } from '../builder.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { ResponsibleAsEnum } from './enums.ts';
import { unitOf } from './unitOf.ts';

const ResponsibleType = builder.objectRef<Responsible>('Responsible').implement({
  description: 'Who is responsible now (首接负责, m5): also while units dispute whose duty it is.',
  fields: (t) => ({
    unit: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'The unit.',
      resolve: async ({ unitId }, _args, context) => (await unitOf(context, unitId)) ?? null,
    }),
    since: t.expose('since', { type: 'DateTime', description: 'Since when.' }),
    as: t.expose('as', { type: ResponsibleAsEnum, description: 'As what.' }),
  }),
});

builder.prismaInterfaceField(AppealFace, 'responsible', (t) =>
  t.field({
    type: ResponsibleType,
    nullable: true,
    description: 'Who is responsible, disputed or not; null while nobody could place it.',
    select: {
      holderUnitId: true,
      firstReceiverId: true,
      acceptedAt: true,
      recordedAt: true,
      events: {
        where: { type: { in: [...handovers] } },
        orderBy: { sequence: 'desc' },
        select: { type: true, unitId: true, recordedAt: true },
      },
    },
    resolve: (appeal) => responsibleFor(appeal, appeal.events),
  }),
);
