import { AppealType } from '../appeals/appeal.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { PlaceType } from '../places/place.ts';

export const MeasurementType = builder.prismaNode('Measurement', {
  description: 'A value that was measured (m4, m55).',
  authScopes: { appealReader: true },
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, appeal: visibleAppeals(context) }),
  fields: (t) => ({
    appeal: t.relation('appeal', { type: AppealType, description: 'In which appeal.' }),
    quantity: t.exposeString('quantity', { description: 'What was measured; empty once erased.' }),
    value: t.float({
      description: 'How much, with up to four places after the point.',
      select: { value: true },
      resolve: ({ value }) => value.toNumber(),
    }),
    unit: t.exposeString('unit', { description: 'In what; empty once erased.' }),
    measuredAt: t.expose('measuredAt', { type: 'DateTime', description: 'When.' }),
    place: t.relation('place', {
      type: PlaceType,
      nullable: true,
      description: 'Where, if it was not just there.',
    }),
  }),
});

builder.prismaObjectField(AppealType, 'measurements', (t) =>
  t.relation('measurements', {
    type: MeasurementType,
    query: { orderBy: [{ measuredAt: 'asc' }, { id: 'asc' }] },
    description: 'What was measured, the earliest first.',
  }),
);
