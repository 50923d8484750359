import type { CatalogueEntry, CatalogueVersion } from '@linli/core/categories/catalogue';
import type { CategoryRoute } from '@linli/database/generated/prisma/client';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { encodeGlobalId } from '../ids/globalId.ts';
import { OrganizationKindEnum } from '../organizations/enums.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PersonType } from '../people/person.ts';
import { PlaceKindEnum } from '../places/enums.ts';
import { PlaceType } from '../places/place.ts';
import { LocalizedTextType, localized } from '../scalars/localizedText.ts';
import { DeadlineClassEnum, RectificationGradeEnum } from './enums.ts';
import { CategoryQuestion, questionsOf } from './question.ts';

const CategoryVersionType = builder.objectRef<CatalogueVersion>('CategoryVersion').implement({
  description: 'What a category says for a time. Appeals keep the version under which they were filed.',
  fields: (t) => ({
    validFrom: t.field({
      type: 'DateTime',
      description: 'From when it holds.',
      resolve: ({ version }) => version.validFrom,
    }),
    validTo: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Until when it holds; null until something else is said.',
      resolve: ({ version }) => version.validTo,
    }),
    changedBy: t.prismaField({
      type: PersonType,
      nullable: true,
      description: "Who made it; null for the system's own.",
      resolve: (query, { changedById }, _args, context) =>
        changedById === null
          ? null
          : servicesOf(context).database.person.findUnique({ ...query, where: { id: changedById } }),
    }),
    name: t.field({
      type: LocalizedTextType,
      description: 'Name.',
      resolve: ({ version }) => localized(version.name),
    }),
    hint: t.field({
      type: LocalizedTextType,
      nullable: true,
      description: 'What belongs here.',
      resolve: ({ version }) => (version.hint ? localized(version.hint) : null),
    }),
    icon: t.string({
      nullable: true,
      description: 'Name of an icon.',
      resolve: ({ version }) => version.icon,
    }),
    offered: t.boolean({
      description: 'False for headings and for what only imports use.',
      resolve: ({ version }) => version.offered,
    }),
    deadlineClass: t.field({
      type: DeadlineClassEnum,
      description: 'How fast it is answered.',
      resolve: ({ version }) => version.deadlineClass,
    }),
    grade: t.field({
      type: RectificationGradeEnum,
      nullable: true,
      description: 'How it is put right, unless staff say otherwise.',
      resolve: ({ version }) => version.grade,
    }),
    routeLevel: t.field({
      type: PlaceKindEnum,
      description: 'The level that handles it first.',
      resolve: ({ version }) => version.routeLevel,
    }),
    routeKind: t.field({
      type: OrganizationKindEnum,
      nullable: true,
      description: "The kind of unit, if not that level's own office.",
      resolve: ({ version }) => version.routeKind,
    }),
    evidencePhoto: t.boolean({
      description: 'Resolving needs a photo as evidence.',
      resolve: ({ version }) => version.evidencePhoto,
    }),
    publishAfterHours: t.int({
      nullable: true,
      description: 'Publishes by itself after so many hours; null: staff publish.',
      resolve: ({ version }) => version.publishAfterHours,
    }),
    questions: t.field({
      type: [CategoryQuestion],
      description: 'Extra questions.',
      resolve: ({ version }) => questionsOf(version.questions),
    }),
  }),
});

const CategoryRouteType = builder.objectRef<CategoryRoute>('CategoryRoute').implement({
  description: 'Where a category goes another way, at a place and below it; the nearest place wins.',
  fields: (t) => ({
    place: t.prismaField({
      type: PlaceType,
      description: 'Where it holds.',
      resolve: (query, { placeId }, _args, context) =>
        servicesOf(context).database.place.findUniqueOrThrow({ ...query, where: { id: placeId } }),
    }),
    unit: t.prismaField({
      type: OrganizationType,
      nullable: true,
      description: 'The unit that it goes to.',
      resolve: (query, { unitId }, _args, context) =>
        unitId === null
          ? null
          : servicesOf(context).database.organization.findUnique({ ...query, where: { id: unitId } }),
    }),
    level: t.field({
      type: PlaceKindEnum,
      nullable: true,
      description: 'The level that handles it first.',
      resolve: ({ level }) => level,
    }),
    validFrom: t.field({
      type: 'DateTime',
      description: 'Since when.',
      resolve: ({ validFrom }) => validFrom,
    }),
  }),
});

export const CatalogueEntryType = builder.objectRef<CatalogueEntry>('CatalogueEntry').implement({
  description: 'A category as those see it who look after the catalogue.',
  fields: (t) => ({
    id: t.id({
      description: 'The id of the category.',
      resolve: ({ category }) => encodeGlobalId('Category', category.id),
    }),
    code: t.string({
      description: 'Stable code within the tenant.',
      resolve: ({ category }) => category.code,
    }),
    parentId: t.id({
      nullable: true,
      description: 'The id of its heading.',
      resolve: ({ category }) => category.parentId && encodeGlobalId('Category', category.parentId),
    }),
    retiredAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when nobody can choose it; null while one can.',
      resolve: ({ category }) => category.retiredAt,
    }),
    versions: t.field({
      type: [CategoryVersionType],
      description: 'Planned, in force and past; the latest first.',
      resolve: ({ versions }) => [...versions],
    }),
    routes: t.field({
      type: [CategoryRouteType],
      description: 'Ways by place that hold now.',
      resolve: ({ routes }) => [...routes],
    }),
  }),
});
