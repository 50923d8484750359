import { configurationOf, type SiteConfiguration } from '@linli/core/sites/configuration';
import { managesSiteAt } from '@linli/core/sites/manageable';
import type { Site } from '@linli/database/generated/prisma/client';
import type { SiteContact } from '@linli/database/generated/prisma/enums';
import { builder } from '../builder.ts';
import { bilingual, TextInBothInput, type WrittenText } from '../categories/textInput.ts';
import { connectionOf } from '../ids/connection.ts';
import { LocalizedTextType } from '../scalars/localizedText.ts';
import { SiteContactEnum } from './enums.ts';
import { SiteType } from './site.ts';

const ConfigurationType = builder.objectRef<Site>('SiteConfiguration').implement({
  description: 'What staff set of a site, for who sets it.',
  fields: (t) => ({
    origins: t.exposeStringList('origins', {
      description: 'Pages of these origins may use the key; none means nobody but the hosted page.',
    }),
    categoryCodes: t.exposeStringList('categoryCodes', {
      description: 'Codes of the categories offered; none means all.',
    }),
    lead: t.field({
      type: LocalizedTextType,
      nullable: true,
      description: "What stands above the report form; null for the widget's own words.",
      resolve: (site) => configurationOf(site).lead,
    }),
    suspendedAt: t.expose('disabledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when its key is answered as an unknown one; null while it works.',
    }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was set up.' }),
  }),
});

builder.prismaObjectField(SiteType, 'configuration', (t) =>
  t.field({
    type: ConfigurationType,
    nullable: true,
    description: 'How it is set up; null for whoever may not change it.',
    select: { place: { select: { ancestors: { select: { ancestorId: true } } } } },
    resolve: ({ place, ...site }, _args, { actor }) => {
      const placeIds = place.ancestors.map(({ ancestorId }) => ancestorId);
      return managesSiteAt(actor, { tenantId: site.tenantId, placeIds }) ? site : null;
    },
  }),
);

export const [SiteConnection, SiteEdge] = connectionOf(SiteType, 'Site', 'websites that embed widgets');

type Fields = Parameters<NonNullable<Parameters<typeof builder.inputType>[1]['fields']>>[0];

/** What staff set, as part of the inputs that write it. */
export function configurationFields(t: Fields) {
  return {
    title: t.field({
      type: TextInBothInput,
      required: true,
      description: 'Title above the widgets; at most 60 characters.',
    }),
    origins: t.stringList({
      required: true,
      description:
        'Origins of its pages, at most 20: scheme, host and port, https or this machine. None lets nobody but the hosted page use the key. INVALID names the line: `origins.0`.',
    }),
    accent: t.string({ description: "Accent colour, #rrggbb; left out, the widgets' own." }),
    contact: t.field({
      type: SiteContactEnum,
      required: true,
      description: 'Whether residents leave a contact here.',
    }),
    locales: t.stringList({
      required: true,
      description:
        'Languages that its widgets speak, the default first: `zh-CN`, `en`, at least one. In each, the title must be written, and the lead if there is one.',
    }),
    showsPublished: t.boolean({
      required: true,
      description: 'Whether its widgets show what staff have published around here, to be joined.',
    }),
    categoryCodes: t.stringList({
      required: true,
      description: 'Codes of the categories offered; none means all. UNKNOWN names which.',
    }),
    lead: t.field({
      type: TextInBothInput,
      description:
        "What stands above the report form, such as what is made public; at most 300 characters. Left out, the widget's own words.",
    }),
  };
}

interface WrittenConfiguration {
  readonly title: WrittenText;
  readonly origins: readonly string[];
  readonly accent?: string | null;
  readonly contact: SiteContact;
  readonly locales: readonly string[];
  readonly showsPublished: boolean;
  readonly categoryCodes: readonly string[];
  readonly lead?: WrittenText | null;
}

export function configurationFrom(written: WrittenConfiguration): SiteConfiguration {
  const { title, accent, lead, ...rest } = written;
  return {
    ...rest,
    title: bilingual(title),
    accent: accent ?? null,
    lead: lead ? bilingual(lead) : null,
  };
}
