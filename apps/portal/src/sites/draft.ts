import type { BothTextsFragment, SiteContact, SiteFaceFragment } from '@linli/client/generated/graphql';
import { linesOf } from '../portalClients/addresses.ts';
import { written } from '../templates/languages.ts';
import { tidied } from './origins.ts';

interface TwoTexts {
  zh?: string;
  en?: string;
}

/** What stands in the form. */
export interface SiteDraft {
  place?: { id: string; name: string };
  organization?: string;
  title: TwoTexts;
  /** One per line. */
  origins: string;
  categoryCodes: string[];
  contact: SiteContact;
  locales: string[];
  showsPublished: boolean;
  accent: string | null;
  lead: TwoTexts;
}

export const emptyDraft: SiteDraft = {
  title: {},
  origins: '',
  categoryCodes: [],
  contact: 'OPTIONAL',
  locales: ['zh-CN'],
  showsPublished: true,
  accent: null,
  lead: {},
};

export function draftOf(site: SiteFaceFragment): SiteDraft {
  const { configuration } = site;
  const texts = (text: BothTextsFragment | null | undefined) => ({
    zh: (text && written(text, 'zh')) ?? '',
    en: (text && written(text, 'en')) ?? '',
  });
  return {
    title: texts(site.title),
    origins: (configuration?.origins ?? []).join('\n'),
    categoryCodes: [...(configuration?.categoryCodes ?? [])],
    contact: site.contact,
    locales: [...site.locales],
    showsPublished: site.showsPublished,
    accent: site.accent ?? null,
    lead: texts(configuration?.lead),
  };
}

/** In what two of them differ. */
export function differences(one: SiteDraft, other: SiteDraft) {
  const [a, b] = [configurationOf(one), configurationOf(other)];
  const fields = Object.keys(a) as (keyof typeof a)[];
  return fields.filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));
}

/** Whether both would be saved as the same. */
export function isSame(one: SiteDraft, other: SiteDraft): boolean {
  return differences(one, other).length === 0;
}

/** As the API takes it. */
export function configurationOf({ title, origins, lead, ...rest }: SiteDraft) {
  const both = ({ zh = '', en = '' }: TwoTexts) => ({ zh, en: en.trim() === '' ? null : en });
  const isSaid = [lead.zh, lead.en].some((text) => text?.trim());
  const { categoryCodes, contact, locales, showsPublished, accent } = rest;
  return {
    title: both(title),
    origins: linesOf(tidied(origins)),
    ...{ categoryCodes, contact, locales, showsPublished, accent },
    lead: isSaid ? both(lead) : null,
  };
}
