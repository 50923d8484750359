import { inLocale } from '@linli/core/localized';
import { integrationScopeLabels } from '../access/integrations/labels.ts';
import { grantSourceLabels, roleLabels, signInMethodLabels } from '../access/labels.ts';
import * as agreements from '../agreements/labels.ts';
import * as appeals from '../appeals/labels.ts';
import * as links from '../appeals/links/labels.ts';
import { appealStepLabels, eventTypeLabels } from '../appeals/stepLabels.ts';
import * as apprenticeships from '../apprenticeships/labels.ts';
import { builder } from '../builder.ts';
import * as categories from '../categories/labels.ts';
import * as clocks from '../clocks/labels.ts';
import * as deeds from '../deeds/labels.ts';
import * as duty from '../duty/labels.ts';
import * as effect from '../effect/labels.ts';
import { errorCodeLabels } from '../errors/labels.ts';
import * as followup from '../followup/labels.ts';
import * as rates from '../followup/rateLabels.ts';
import * as funds from '../funds/labels.ts';
import * as handovers from '../handovers/labels.ts';
import * as imports from '../imports/labels.ts';
import { organizationKindLabels } from '../organizations/labels.ts';
import { photoUseLabels } from '../photos/labels.ts';
import { assetKindLabels, handoverStatusLabels } from '../places/assets/labels.ts';
import { estateManagementLabels, placeKindLabels } from '../places/labels.ts';
import * as postings from '../postings/labels.ts';
import * as resources from '../resources/labels.ts';
import { LocalizedTextType } from '../scalars/localizedText.ts';
import { siteContactLabels } from '../sites/labels.ts';
import * as templates from '../templates/labels.ts';
import * as thread from '../thread/labels.ts';
import type { LabelledEnum } from './label.ts';

const catalogue: readonly LabelledEnum<string>[] = [
  ...Object.values(appeals),
  ...Object.values(links),
  appealStepLabels,
  eventTypeLabels,
  roleLabels,
  signInMethodLabels,
  grantSourceLabels,
  integrationScopeLabels,
  siteContactLabels,
  ...Object.values(categories),
  ...Object.values(clocks),
  ...Object.values(agreements),
  ...Object.values(deeds),
  ...Object.values(duty),
  ...Object.values(followup),
  ...Object.values(rates),
  ...Object.values(imports),
  ...Object.values(postings),
  ...Object.values(handovers),
  ...Object.values(apprenticeships),
  ...Object.values(resources),
  ...Object.values(funds),
  ...Object.values(effect),
  ...Object.values(templates),
  ...Object.values(thread),
  placeKindLabels,
  estateManagementLabels,
  assetKindLabels,
  handoverStatusLabels,
  organizationKindLabels,
  photoUseLabels,
  errorCodeLabels,
];

interface EnumLabelShape {
  enumName: string;
  value: string;
  label: { zh: string; en: string };
}

const EnumLabel = builder.objectRef<EnumLabelShape>('EnumLabel').implement({
  description: 'What one enum value is called.',
  fields: (t) => ({
    enumName: t.exposeString('enumName', { description: 'Name of the enum.' }),
    value: t.exposeString('value', { description: 'The value.' }),
    label: t.field({
      type: LocalizedTextType,
      description: 'Its name for people.',
      resolve: ({ label }) => label,
    }),
  }),
});

const labels: EnumLabelShape[] = catalogue.flatMap(({ name, values }) =>
  Object.entries(values).map(([value, { zh, en }]) => ({ enumName: name, value, label: { zh, en } })),
);

builder.queryField('enumLabels', (t) =>
  t.field({
    type: [EnumLabel],
    nullable: true,
    description: 'The names of all enum values, in Chinese and English.',
    authScopes: { everybody: true },
    complexity: { field: 1, multiplier: 10 },
    args: { locale: t.arg.string({ description: 'Only in this language; all languages if left out.' }) },
    resolve: (_root, { locale }) => (locale ? labels.map((entry) => onlyIn(locale, entry)) : labels),
  }),
);

/** One language stands for all of them: `text` gives it whatever the request's language is. */
function onlyIn(locale: string, { enumName, value, label }: EnumLabelShape): EnumLabelShape {
  const text = inLocale(label, locale);
  return { enumName, value, label: { zh: text, en: text } };
}
