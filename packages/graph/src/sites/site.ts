import { offeredCategories } from '@linli/core/categories/offered';
import { aboutChoices } from '@linli/core/sites/about';
import { type Consent, consent, spokenConsent } from '@linli/core/sites/consent';
import { type SitePlace, sitePlaces } from '@linli/core/sites/places';
import { inTenant } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { CategoryType } from '../categories/category.ts';
import { servicesOf } from '../context.ts';
import { encodeGlobalId } from '../ids/globalId.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PlaceKindEnum } from '../places/enums.ts';
import { LocalizedTextType, localized } from '../scalars/localizedText.ts';
import { Point } from '../scalars/point.ts';
import { SiteContactEnum } from './enums.ts';

const ConsentType = builder.objectRef<Consent>('Consent').implement({
  description: 'What a resident agrees to who leaves a contact.',
  fields: (t) => ({
    version: t.exposeString('version', { description: 'Send it back with the contact.' }),
    text: t.field({ type: LocalizedTextType, description: 'The text.', resolve: ({ text }) => text }),
  }),
});

builder.queryField('spokenConsent', (t) =>
  t.field({
    type: ConsentType,
    description: 'What staff read out to somebody who leaves a contact on the phone or at the desk.',
    authScopes: { everybody: true },
    resolve: () => spokenConsent,
  }),
);

const SitePlaceType = builder.objectRef<SitePlace>('SitePlace').implement({
  description: "An estate, building or grid of a site's place: flat, for a list and a schematic map.",
  fields: (t) => ({
    id: t.id({ description: 'Id of the place.', resolve: ({ id }) => encodeGlobalId('Place', id) }),
    kind: t.expose('kind', { type: PlaceKindEnum, description: 'What it is.' }),
    name: t.field({ type: LocalizedTextType, description: 'Name.', resolve: ({ name }) => name }),
    parentId: t.id({
      nullable: true,
      description: 'The place in this list that it belongs to.',
      resolve: ({ parentId }) => parentId && encodeGlobalId('Place', parentId),
    }),
    centroid: t.field({
      type: Point,
      nullable: true,
      description: 'Its centre.',
      resolve: ({ centroid }) => centroid,
    }),
    outline: t.field({
      type: 'GeoJSON',
      nullable: true,
      description: 'Its outline.',
      resolve: ({ outline }) => outline,
    }),
  }),
});

export const SiteType = builder.prismaNode('Site', {
  description: 'A website that embeds widgets (嵌入站点).',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, ...inTenant(context) }),
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its publishable key.' }),
    title: t.field({
      type: LocalizedTextType,
      description: 'Title.',
      resolve: ({ title }) => localized(title),
    }),
    locales: t.exposeStringList('locales', { description: 'Languages that it offers, the default first.' }),
    accent: t.exposeString('accent', { nullable: true, description: 'Accent colour, #rrggbb.' }),
    contact: t.expose('contact', {
      type: SiteContactEnum,
      description:
        'Whether residents leave a contact here; what they see that are not asked is a form without.',
    }),
    contactRequired: t.boolean({
      description: 'Whether a contact must be left.',
      deprecationReason: 'Ask `contact`, which knows whether one is asked for at all.',
      select: { contact: true },
      resolve: ({ contact }) => contact === 'REQUIRED',
    }),
    showsPublished: t.exposeBoolean('showsPublished', {
      description:
        'Whether its widgets show what staff have published around here, to be joined. Without, its key answers nothing published.',
    }),
    place: t.relation('place', { description: 'The place that it speaks for.' }),
    organization: t.relation('organization', { description: 'Whose website it is.' }),
    categories: t.prismaField({
      type: [CategoryType],
      description: 'What can be reported here; headings are marked as not offered.',
      resolve: async (query, site, _args, context) => {
        const { database, clock } = servicesOf(context);
        const { tenantId, categoryCodes: codes } = site;
        const offered = await offeredCategories(database, { tenantId, codes, at: clock.now() });
        const ids = offered.map(({ category }) => category.id);
        const rows = await database.category.findMany({ ...query, where: { id: { in: ids } } });
        return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
      },
    }),
    places: t.field({
      type: [SitePlaceType],
      description: 'Where it can be: estates, buildings and grids.',
      resolve: (site, _args, context) => sitePlaces(servicesOf(context), site),
    }),
    aboutChoices: t.field({
      type: [OrganizationType],
      description: 'Units that an appeal can be about.',
      resolve: (site, _args, context) => aboutChoices(servicesOf(context), site),
    }),
    consent: t.field({ type: ConsentType, description: 'The consent in force.', resolve: () => consent }),
    texts: t.expose('texts', {
      type: 'JSON',
      nullable: true,
      description: 'Overridden texts by locale and key.',
    }),
  }),
});
