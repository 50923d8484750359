import { type FieldSource, type HotlineMapping, mappingShape } from '@linli/core/imports/hotline/mapping';
import type { ImportMapping, Person } from '@linli/database/generated/prisma/client';
import { builder } from '../builder.ts';
import { PersonType } from '../people/person.ts';
import { DateOrderEnum, HotlineFieldEnum } from './enums.ts';

const FieldSourceType = builder.objectRef<FieldSource>('HotlineFieldSource').implement({
  description: 'Where a field of an order comes from.',
  fields: (t) => ({
    field: t.expose('field', { type: HotlineFieldEnum, description: 'The field.' }),
    column: t.string({
      nullable: true,
      description: 'Name of the column; null where the constant alone counts.',
      resolve: ({ column }) => column ?? null,
    }),
    constant: t.string({
      nullable: true,
      description: 'What counts where the column is empty.',
      resolve: ({ constant }) => constant ?? null,
    }),
  }),
});

export const HotlineMappingType = builder.objectRef<HotlineMapping>('HotlineMapping').implement({
  description: 'Which column of a file means what.',
  fields: (t) => ({
    fields: t.field({
      type: [FieldSourceType],
      description: 'The fields that come from somewhere.',
      resolve: ({ fields }) => fields,
    }),
    dateOrder: t.expose('dateOrder', {
      type: DateOrderEnum,
      description: 'How days are written that do not begin with the year.',
    }),
    leaveOutUnknown: t.exposeBoolean('leaveOutUnknown', {
      description:
        'Categories, places, kinds, ways and phones that nobody understands are left out, not refused.',
    }),
  }),
});

interface Kept extends ImportMapping {
  readonly savedBy: Person;
  readonly fits: boolean;
}

export const SavedMappingType = builder.objectRef<Kept>('SavedHotlineMapping').implement({
  description: 'A mapping that was kept at a place, for the next file.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    fits: t.exposeBoolean('fits', { description: 'Whether it was made for a file with these very columns.' }),
    mapping: t.field({
      type: HotlineMappingType,
      description: 'The mapping.',
      resolve: ({ mapping }) => mappingShape.parse(mapping),
    }),
    savedBy: t.field({ type: PersonType, description: 'Who kept it.', resolve: ({ savedBy }) => savedBy }),
    savedAt: t.expose('savedAt', { type: 'DateTime', description: 'When.' }),
  }),
});

const FieldSourceInput = builder.inputType('HotlineFieldSourceInput', {
  description:
    'Where a field of an order comes from: a column, a constant for what it leaves empty, or both.',
  fields: (t) => ({
    field: t.field({ type: HotlineFieldEnum, required: true, description: 'The field.' }),
    column: t.string({ description: 'Name of the column.' }),
    constant: t.string({ description: 'What counts where the column is empty.' }),
  }),
});

export const HotlineMappingInput = builder.inputType('HotlineMappingInput', {
  description: 'Which column of a file means what.',
  fields: (t) => ({
    fields: t.field({ type: [FieldSourceInput], required: true, description: 'Each field once.' }),
    dateOrder: t.field({
      type: DateOrderEnum,
      required: true,
      description: 'How days are written that do not begin with the year.',
    }),
    leaveOutUnknown: t.boolean({
      required: true,
      description:
        'Whether categories, places, kinds, ways and phones that nobody understands are left out, not refused.',
    }),
  }),
});
