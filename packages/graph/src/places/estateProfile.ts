import { builder } from '../builder.ts';
import { EstateManagementEnum } from './enums.ts';

export const EstateProfileType = builder.prismaObject('EstateProfile', {
  description: 'Denominators of an estate and how it is managed.',
  fields: (t) => ({
    management: t.expose('management', { type: EstateManagementEnum, description: 'How it is managed.' }),
    households: t.exposeInt('households', { nullable: true, description: 'Households.' }),
    residents: t.exposeInt('residents', { nullable: true, description: 'Residents.' }),
    builtYear: t.exposeInt('builtYear', { nullable: true, description: 'Year of building.' }),
  }),
});
