import { Prisma, type Site } from '@linli/database/generated/prisma/client';
import type { SiteContact } from '@linli/database/generated/prisma/enums';
import { cleanWords, wordFaults } from '../appeals/words.ts';
import type { FieldFault } from '../errors/errors.ts';
import type { LocalizedText } from '../localized.ts';
import type { Transaction } from '../services.ts';
import { normaliseOrigin } from './origin.ts';

/** What staff set of a site: each of these changes what its widgets show or whom they answer. */
export interface SiteConfiguration {
  readonly title: LocalizedText;
  /** Pages of these origins may use the key; none means nobody but the hosted pages. */
  readonly origins: readonly string[];
  /** #rrggbb; null for the widgets' own. */
  readonly accent: string | null;
  /** Whether residents leave a contact here: they must, they may, or they are not asked and none is taken. */
  readonly contact: SiteContact;
  /** Languages that its widgets speak, the default first: of `siteLocales`, at least one. */
  readonly locales: readonly string[];
  /** Whether its widgets show what staff have published around here, and let neighbours join it. */
  readonly showsPublished: boolean;
  /** Codes of the categories offered; none means all. */
  readonly categoryCodes: readonly string[];
  /** What stands above the report form, such as what is made public; null for the widget's own words. */
  readonly lead: LocalizedText | null;
}

/** What the widgets can speak. */
export const siteLocales: readonly string[] = ['zh-CN', 'en'];

export const siteLimits = { title: 60, lead: 300, origins: 20, categories: 200 } as const;

/** As it is kept: origins as browsers send them, nothing twice, an empty text is none. */
export function cleanedConfiguration(written: SiteConfiguration): SiteConfiguration {
  const lead = written.lead && cleanedText(written.lead);
  return {
    title: cleanedText(written.title),
    origins: [...new Set(written.origins.map((origin) => normaliseOrigin(origin) ?? origin))],
    accent: written.accent?.toLowerCase() ?? null,
    contact: written.contact,
    locales: [...new Set(written.locales)],
    showsPublished: written.showsPublished,
    categoryCodes: [...new Set(written.categoryCodes)],
    lead: lead && Object.values(lead).some((text) => text !== '') ? lead : null,
  };
}

function cleanedText({ zh, ...others }: LocalizedText): LocalizedText {
  const rest = Object.entries(others).map(([locale, text]) => [locale, cleanWords(text ?? '')] as const);
  return { zh: cleanWords(zh), ...Object.fromEntries(rest.filter(([, text]) => text !== '')) };
}

/** Everything that is wrong with what was written, each at its place in it; which origins may be listed depends on who lists them. */
export async function configurationFaults(
  tx: Transaction,
  tenantId: string,
  written: SiteConfiguration,
  mayList: (origin: string) => boolean,
): Promise<FieldFault[]> {
  const { title, lead } = cleanedConfiguration(written);
  const { origins, accent, categoryCodes, locales } = written;
  const faults = [
    ...textFaults('title', title, siteLimits.title, locales),
    ...tooMany('origins', origins, siteLimits.origins),
    ...origins.flatMap((origin, at): FieldFault[] =>
      mayList(origin) ? [] : [{ path: ['origins', String(at)], code: 'INVALID' }],
    ),
    ...(lead ? textFaults('lead', lead, siteLimits.lead, locales) : []),
    ...localeFaults(locales),
    ...tooMany('categoryCodes', categoryCodes, siteLimits.categories),
  ];
  if (accent !== null && !/^#[0-9a-f]{6}$/i.test(accent)) faults.push({ path: ['accent'], code: 'INVALID' });
  const known = await tx.category.findMany({
    where: { tenantId, code: { in: categoryCodes.slice(0, siteLimits.categories) }, retiredAt: null },
    select: { code: true },
  });
  const codes = new Set(known.map(({ code }) => code));
  categoryCodes.slice(0, siteLimits.categories).forEach((code, at) => {
    if (!codes.has(code)) faults.push({ path: ['categoryCodes', String(at)], code: 'UNKNOWN' });
  });
  return faults;
}

/** Chinese is what staff read it in; a language that the widgets speak has words of its own. */
function textFaults(
  field: string,
  text: LocalizedText,
  limit: number,
  locales: readonly string[],
): FieldFault[] {
  const required = (tag: string) => tag === 'zh' || locales.includes(tag);
  return Object.entries({ ...(locales.includes('en') && { en: '' }), ...text })
    .toSorted(([one], [other]) => Number(other === 'zh') - Number(one === 'zh'))
    .flatMap(([tag, words]) => wordFaults([field, tag], words ?? '', { limit, required: required(tag) }));
}

function localeFaults(locales: readonly string[]): FieldFault[] {
  if (locales.length === 0) return [{ path: ['locales'], code: 'REQUIRED' }];
  return locales.flatMap((locale, at): FieldFault[] =>
    siteLocales.includes(locale) ? [] : [{ path: ['locales', String(at)], code: 'UNKNOWN' }],
  );
}

function tooMany(field: string, list: readonly unknown[], limit: number): FieldFault[] {
  return list.length > limit ? [{ path: [field], code: 'TOO_MANY', params: { limit } }] : [];
}

/** What stands of a site now. */
export function configurationOf(site: Site): SiteConfiguration {
  const { origins, accent, contact, locales, showsPublished, categoryCodes } = site;
  const zh = wordsIn(site.texts, 'zh-CN').lead;
  const en = wordsIn(site.texts, 'en').lead;
  return {
    title: site.title as LocalizedText,
    origins,
    accent,
    contact,
    locales,
    showsPublished,
    categoryCodes,
    lead: zh === undefined ? null : { zh, ...(en !== undefined && { en }) },
  };
}

/** As columns; other texts that an operator has overridden stay. */
export function columnsOf(
  { lead, title, origins, locales, categoryCodes, ...rest }: SiteConfiguration,
  texts: Prisma.JsonValue = null,
) {
  const said = Object.entries(isObject(texts) ? texts : {}).filter(
    ([tag]) => tag !== 'zh-CN' && tag !== 'en',
  );
  for (const [tag, words] of [
    ['zh-CN', lead?.zh],
    ['en', lead?.en],
  ] as const) {
    const { lead: _, ...others } = wordsIn(texts, tag);
    const all = { ...others, ...(words !== undefined && { lead: words }) };
    if (Object.keys(all).length > 0) said.push([tag, all]);
  }
  return {
    ...rest,
    title,
    origins: [...origins],
    locales: [...locales],
    categoryCodes: [...categoryCodes],
    texts: said.length > 0 ? Object.fromEntries(said) : Prisma.DbNull,
  };
}

function wordsIn(texts: Prisma.JsonValue, locale: string): Record<string, string> {
  const words = isObject(texts) ? texts[locale] : null;
  const entries = isObject(words ?? null) ? Object.entries(words as Prisma.JsonObject) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function isObject(value: Prisma.JsonValue): value is Prisma.JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether both say the same: then a change is a retry of one that was done. */
export function isSameConfiguration(one: SiteConfiguration, other: SiteConfiguration): boolean {
  const said = ({ title, lead, ...rest }: SiteConfiguration) => [
    ...[title, lead].map((text) => Object.entries(text ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ...Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ];
  return JSON.stringify(said(one)) === JSON.stringify(said(other));
}
