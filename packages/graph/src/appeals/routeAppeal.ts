import { routeAppeal } from '@linli/core/appeals/route';
import { builder } from '../builder.ts';
import { optionalRowId, rowId } from '../ids/globalId.ts';
import { stepFields } from './stepInput.ts';
import { stepMutation } from './stepMutation.ts';

const input = builder.inputType('RouteAppealInput', {
  description: 'Places an appeal.',
  fields: (t) => ({
    ...stepFields(t),
    place: t.id({ required: true, description: 'Where it belongs.' }),
    category: t.id({ description: 'Another category, if the resident chose a wrong one.' }),
  }),
});

stepMutation('routeAppeal', {
  description:
    'Triage: the dispatcher says where it belongs, and the route of its category finds who holds it.',
  input,
  take: (services, actor, { id, ...rest }) =>
    routeAppeal(services, actor, {
      appealId: rowId('Appeal', id),
      version: rest.version,
      placeId: rowId('Place', rest.place),
      categoryId: optionalRowId('Category', rest.category),
    }),
});
