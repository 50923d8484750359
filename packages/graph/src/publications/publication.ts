import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { PersonType } from '../people/person.ts';

export const PublicationType = builder.prismaObject('Publication', {
  description: 'What staff wrote about an appeal for everybody to read.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Title.' }),
    summary: t.exposeString('summary', { description: 'Summary.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'Since when.' }),
    retractedAt: t.expose('retractedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back.',
    }),
    publishedBy: t.prismaField({
      type: PersonType,
      nullable: true,
      description: 'Who published it; null when its category publishes by itself.',
      resolve: (query, { publishedById }, _args, context) =>
        publishedById === null
          ? null
          : servicesOf(context).database.person.findUnique({ ...query, where: { id: publishedById } }),
    }),
  }),
});
