import type { SitePreviewCategoriesQuery } from '@linli/client/generated/graphql';
import type { SiteDraft } from './draft.ts';

export type PreviewCategory = NonNullable<SitePreviewCategoriesQuery['categories']>[number];

/** What the form of a site is drawn from, as far as its settings reach it. */
export interface WidgetSite {
  readonly title: { readonly text: string };
  readonly accent: string | null;
  readonly contact: SiteDraft['contact'];
  readonly locales: readonly string[];
  readonly texts: unknown;
  readonly categories: readonly object[];
}

/** A site as it would be answered if the draft were saved; the categories are all that could be offered, in the language. */
export function withDraft<Site extends WidgetSite>(
  saved: Site,
  { title, lead, accent, contact, locales, categoryCodes }: SiteDraft,
  categories: readonly PreviewCategory[],
  language: string,
): Site {
  const said = (text: { zh?: string; en?: string }) =>
    (language === 'en' && text.en?.trim()) || text.zh?.trim() || '';
  const isSaid = [lead.zh, lead.en].some((text) => text?.trim());
  // What an operator has worded stays, flat or by language.
  const texts = (saved.texts ?? {}) as Record<string, object | string>;
  const worded = texts[language];
  const { lead: _, ...others }: { lead?: string } = typeof worded === 'object' ? worded : {};
  return {
    ...saved,
    title: { text: said(title) },
    ...{ accent, contact, locales },
    texts: { ...texts, [language]: { ...others, ...(isSaid && { lead: said(lead) }) } },
    categories: categories.length > 0 ? offeredBy(categoryCodes, categories) : saved.categories,
  };
}

/** What is chosen, none being all, below its headings. */
function offeredBy(codes: readonly string[], all: readonly PreviewCategory[]): PreviewCategory[] {
  const chosen = all.filter(({ offered, code }) => offered && (codes.length === 0 || codes.includes(code)));
  const headings = new Set(chosen.map(({ parent }) => parent?.id));
  return all.filter((one) => chosen.includes(one) || headings.has(one.id));
}
