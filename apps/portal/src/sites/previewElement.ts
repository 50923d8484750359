import type { SiteDraft } from './draft.ts';
import { type PreviewCategory, type WidgetSite, withDraft } from './previewSite.ts';
import { loadWidgets } from './widgets.ts';

const name = 'linli-report-preview';

/** What the report form of the SDK has that a preview needs; its own test holds it to that. */
interface ReportForm extends HTMLElement {
  site: WidgetSite | undefined;
  siteTexts: unknown;
  siteAccent: string | null | undefined;
  readonly language: string;
  readonly renderRoot: ParentNode;
  openSite(document: unknown): Promise<WidgetSite | undefined>;
  isSpoken(locale: string, offered: readonly string[] | undefined): boolean;
}

/** The real form, drawn as it would be if the draft were saved. */
export interface PreviewForm extends HTMLElement {
  show(draft: SiteDraft, categories: readonly PreviewCategory[]): void;
}

/** Makes the element once the widgets are there; fails when they cannot be loaded. */
export async function makePreview(): Promise<PreviewForm> {
  await loadWidgets();
  // What stands in no page yet is asked of the loader by name.
  const detail: { name: string; loaded?: Promise<unknown> } = { name: 'linli-report' };
  document.dispatchEvent(new CustomEvent('linli-wanted', { detail }));
  await detail.loaded;
  const form = (await customElements.whenDefined('linli-report')) as unknown as new () => ReportForm;
  if (!customElements.get(name)) customElements.define(name, previewOf(form));
  return document.createElement(name) as PreviewForm;
}

function previewOf(form: new () => ReportForm) {
  return class extends form {
    #saved: WidgetSite | undefined;
    #draft: SiteDraft | undefined;
    #categories: readonly PreviewCategory[] = [];

    show(draft: SiteDraft, categories: readonly PreviewCategory[]): void {
      this.#draft = draft;
      this.#categories = categories;
      if (this.#saved && this.site) this.site = this.#drawn(this.#saved);
    }

    override async openSite(document: unknown): Promise<WidgetSite | undefined> {
      const saved = await super.openSite(document);
      if (!saved) return undefined;
      this.#saved = saved;
      return this.#drawn(saved);
    }

    override isSpoken(locale: string, offered: readonly string[] | undefined): boolean {
      return super.isSpoken(locale, this.#draft?.locales ?? offered);
    }

    #drawn(saved: WidgetSite): WidgetSite {
      const site = this.#draft ? withDraft(saved, this.#draft, this.#categories, this.language) : saved;
      this.siteTexts = site.texts;
      this.siteAccent = site.accent;
      // A colour is put on and never taken off where it cannot change.
      if (!site.accent)
        this.renderRoot.querySelector<HTMLElement>('.linli')?.style.removeProperty('--site-accent');
      return site;
    }
  };
}
