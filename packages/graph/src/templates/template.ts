import { filledBody, wordsOfAppeals } from '@linli/core/templates/filled';
import { mayManageTemplates } from '@linli/core/templates/manageable';
import { inTenant } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { CategoryType } from '../categories/category.ts';
import { servicesOf } from '../context.ts';
import { connectionOf } from '../ids/connection.ts';
import { rowId } from '../ids/globalId.ts';
import { batch } from '../loading/batch.ts';
import { PlaceType } from '../places/place.ts';
import { LocalizedTextType, localized } from '../scalars/localizedText.ts';
import { TemplateKindEnum } from './enums.ts';

/** One appeal fills all templates of a list. */
const wordsOf = batch((context, appealIds) => wordsOfAppeals(servicesOf(context), context.actor, appealIds));

export const TextTemplateType = builder.prismaNode('TextTemplate', {
  description:
    'A text that staff begin to write with. Its placeholders are {code}, {category}, {place}, {unit} and {dueDate}.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, ...inTenant(context) }),
  fields: (t) => ({
    kind: t.expose('kind', { type: TemplateKindEnum, description: 'What it is for.' }),
    title: t.field({
      type: LocalizedTextType,
      description: 'What it is found by.',
      resolve: ({ title }) => localized(title),
    }),
    body: t.field({
      type: LocalizedTextType,
      description: 'The text, with its placeholders.',
      resolve: ({ body }) => localized(body),
    }),
    filled: t.field({
      type: LocalizedTextType,
      nullable: true,
      description:
        'The text about an appeal: what is known stands in place of the placeholders, what is not is named in 【】 to be written by hand. Null for an appeal that the viewer may not read.',
      args: { appeal: t.arg.id({ required: true, description: 'The appeal.' }) },
      resolve: async ({ body }, { appeal }, context) => {
        const words = await wordsOf(context, rowId('Appeal', appeal));
        return words ? filledBody(localized(body), words) : null;
      },
    }),
    place: t.relation('place', {
      type: PlaceType,
      description: 'Where it is held: it is used there and everywhere under it.',
    }),
    category: t.relation('category', {
      type: CategoryType,
      nullable: true,
      description: 'For appeals of this category and of those under it; null for all.',
    }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
    changedAt: t.expose('changedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    retiredAt: t.expose('retiredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when no form offers it any more.',
    }),
    viewerCanManage: t.boolean({
      description: 'Whether the viewer revises and retires it.',
      resolve: (template, _args, context) =>
        mayManageTemplates(servicesOf(context).database, context.actor, template),
    }),
  }),
});

export const [TextTemplateConnection, TextTemplateEdge] = connectionOf(
  TextTemplateType,
  'TextTemplate',
  'text templates',
);
