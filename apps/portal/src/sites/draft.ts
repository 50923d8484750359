import type { BothTextsFragment, SiteFaceFragment } from '@linli/client/generated/graphql';
import { linesOf } from '../portalClients/addresses.ts';
import { written } from '../templates/languages.ts';

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
  contactRequired: boolean;
  accent: string | null;
  lead: TwoTexts;
}

export const emptyDraft: SiteDraft = {
  title: {},
  origins: '',
  categoryCodes: [],
  contactRequired: false,
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
    contactRequired: site.contactRequired,
    accent: site.accent ?? null,
    lead: texts(configuration?.lead),
  };
}

/** As the API takes it. */
export function configurationOf({ title, origins, categoryCodes, contactRequired, accent, lead }: SiteDraft) {
  const both = ({ zh = '', en = '' }: TwoTexts) => ({ zh, en: en.trim() === '' ? null : en });
  const isSaid = [lead.zh, lead.en].some((text) => text?.trim());
  return {
    title: both(title),
    origins: linesOf(origins),
    categoryCodes,
    contactRequired,
    accent,
    lead: isSaid ? both(lead) : null,
  };
}
