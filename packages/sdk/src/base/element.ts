import type { TypedDocumentNode } from '@urql/core';
import {
  type CSSResult,
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
  unsafeCSS,
} from 'lit';
import { clientFor, publicly } from '../api/client.ts';
import { ownServer } from '../api/endpoint.ts';
import { type Failure, outcome } from '../api/failure.ts';
import { common } from '../locales/zh-CN/common.ts';
import { keepReadable } from './accent.ts';
import baseSheet from './base.css';
import { type Locale, localeOf, overridesFor, type Texts } from './words.ts';

/** How a site wishes its widgets to look and speak. */
interface SiteFace {
  locales: string[];
  texts: unknown;
  accent: string | null;
}

/**
 * A page that listens to single keys takes whoever writes in here for somebody who does not, as it sees only the element:
 * what is typed stays inside. Escape, Tab and what goes with Ctrl, Alt or Meta are the page's too.
 */
function keepTyped(event: Event): void {
  const { key, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
  if (!ctrlKey && !altKey && !metaKey && !/Esc|Tab/.test(key)) event.stopPropagation();
}

/** What all widgets share: attributes, language, theme, server, events. */
export abstract class LinliElement extends LitElement {
  static override properties: PropertyDeclarations = {
    siteKey: { attribute: 'site-key' },
    locale: {},
    theme: {},
    density: {},
    textSize: { attribute: 'text-size' },
    api: {},
    texts: { attribute: false },
    narrow: { state: true },
    pack: { state: true },
    packFor: { state: true },
    failure: { state: true },
  };

  static override styles: CSSResultGroup = unsafeCSS(baseSheet);

  /** The publishable key of the site. */
  siteKey = '';
  locale = '';
  theme: 'light' | 'dark' | 'auto' = 'light';
  density: 'comfortable' | 'compact' = 'comfortable';
  textSize: 'normal' | 'large' = 'normal';
  /** The server's address; by default the one that the script came from. */
  api = ownServer();
  /** Texts that replace ours, by key, flat or by language. */
  texts: unknown = undefined;

  protected narrow = false;
  protected pack: Texts = {};
  /** The language that the pack is in: nothing is drawn before, so that no text flashes in another one. */
  protected packFor: Locale | undefined = undefined;
  protected failure: Failure | undefined = undefined;
  protected siteTexts: unknown = undefined;
  protected siteAccent: string | null | undefined = undefined;
  /** Languages that the site speaks, the default first; any, until it has answered. */
  protected offered: readonly string[] | undefined = undefined;
  private speaking: Locale | undefined = undefined;
  private observer: ResizeObserver | undefined;
  private night = matchMedia('(prefers-color-scheme: dark)');
  private redraw = (): void => this.requestUpdate();

  get language(): Locale {
    return localeOf(this, this.locale, this.offered);
  }

  /** The texts of a part: ours, in the page's language, as the site and the page wish them. */
  words<Own extends Texts>(own: Own): Own {
    const language = this.language;
    return {
      ...own,
      ...this.pack,
      ...overridesFor(this.siteTexts, language),
      ...overridesFor(this.texts, language),
    };
  }

  get client(): ReturnType<typeof clientFor> {
    return clientFor(new URL(this.api, location.href).href, this.language);
  }

  /** Puts on the sheet of a part that was loaded later. */
  wear(sheet: CSSResult): void {
    const { styleSheet } = sheet;
    if (!(this.renderRoot instanceof ShadowRoot) || !styleSheet) return;
    const worn = this.renderRoot.adoptedStyleSheets;
    if (!worn.includes(styleSheet)) this.renderRoot.adoptedStyleSheets = [...worn, styleSheet];
  }

  emit(name: string, detail: unknown = {}, cancelable = false): boolean {
    return this.dispatchEvent(
      new CustomEvent(`linli-${name}`, { detail, bubbles: true, composed: true, cancelable }),
    );
  }

  fail(failure: Failure): void {
    this.failure = failure;
    this.emit('error', { code: failure.code });
  }

  /** The site behind the key, as a document asks for it; undefined where there is none, which is then said. */
  protected async openSite<Site extends SiteFace>(
    document: TypedDocumentNode<{ site: Site | null }, { key: string; locale: string }>,
  ): Promise<Site | undefined> {
    this.failure = undefined;
    const { siteKey: key, language: locale } = this;
    if (!key || !this.api) {
      this.fail({ code: key ? 'MISSING_API' : 'MISSING_SITE_KEY' });
      return undefined;
    }
    const answer = await this.client.query(document, { key, locale }, publicly).toPromise();
    // What was asked for meanwhile is answered by itself.
    if (key !== this.siteKey || locale !== this.language) return undefined;
    const result = outcome<Site>(answer, answer.data?.site);
    if (result.failure) {
      this.fail(answer.error ? result.failure : { code: 'UNKNOWN_SITE' });
      return undefined;
    }
    if (!this.isSpoken(locale, result.value.locales)) return this.openSite(document);
    this.siteTexts = result.value.texts;
    this.siteAccent = result.value.accent;
    return result.value as Site;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer = new ResizeObserver(() => this.measure());
    this.observer.observe(this);
    this.measure();
    this.night.addEventListener('change', this.redraw);
    for (const name of ['keydown', 'keypress', 'keyup']) this.addEventListener(name, keepTyped);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
    this.night.removeEventListener('change', this.redraw);
  }

  /** Not the width of its content: a page that makes every element inline has none. */
  private measure(): void {
    const width = this.offsetWidth;
    if (width > 0) this.narrow = width < 600;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('locale')) void this.speak();
  }

  protected async english(): Promise<Texts> {
    return (await import('../locales/en/pack.ts')).en;
  }

  /** Whether an answer is in a language that the site offers; if not, its first one is spoken from now on. */
  protected isSpoken(locale: Locale, offered: readonly string[] | undefined): boolean {
    this.offered = offered;
    if (locale === this.language) return true;
    void this.speak();
    return false;
  }

  private async speak(): Promise<void> {
    const { language } = this;
    this.speaking = language;
    // Without its pack a widget still speaks: Chinese is built in.
    const pack = language === 'en' ? await this.english().catch(() => ({})) : {};
    // What was asked for meanwhile is spoken by itself.
    if (language !== this.speaking) return;
    this.pack = pack;
    this.packFor = language;
  }

  protected abstract renderBody(): TemplateResult | typeof nothing;

  /** Type, colour and direction stand on this wrapper, so that no rule of the host page reaches into it. */
  protected override render(): TemplateResult {
    const dark = this.theme === 'dark' || (this.theme === 'auto' && this.night.matches);
    const classes = `linli ${dark ? 'dark' : 'light'} ${this.density} ${this.textSize} ${this.narrow ? 'narrow' : 'wide'}`;
    return html`<div class=${classes} part="base" lang=${this.language}>
      <span class="probe" aria-hidden="true"></span>${this.packFor ? this.renderBody() : nothing}
    </div>`;
  }

  protected override updated(_changed: PropertyValues): void {
    const wrapper = this.renderRoot.querySelector<HTMLElement>('.linli');
    if (!wrapper) return;
    if (this.siteAccent) wrapper.style.setProperty('--site-accent', this.siteAccent);
    keepReadable(wrapper);
  }

  /** What went wrong as a sentence with a way out. */
  protected sentence(failure: Failure): string {
    const t: Texts = this.words(common);
    return t[`error_${failure.code}`] ?? t.error_UNKNOWN ?? '';
  }

  protected problem(
    failure: Failure | undefined,
    again?: () => void,
    more = '',
  ): TemplateResult | typeof nothing {
    if (!failure) return nothing;
    const t = this.words(common);
    return html`<div class="note bad" role="alert" part="error">
      <p>${this.sentence(failure)}${more}</p>
      ${again && !/SITE|API|DENIED|NOWHERE/.test(failure.code) ? html`<button type="button" @click=${again}>${t.again}</button>` : nothing}
    </div>`;
  }
}
