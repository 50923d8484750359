import {
  html,
  type nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
  unsafeCSS,
} from 'lit';
import { LinliElement } from '../base/element.ts';
import { textAt } from '../base/fields.ts';
import type { Texts } from '../base/words.ts';
import { common } from '../locales/zh-CN/common.ts';
import { launcher } from '../locales/zh-CN/launcher.ts';
import launcherSheet from './launcher.css';
import { loadPart, type Opens } from './parts.ts';

const known: Opens[] = ['report', 'status', 'nearby'];

/**
 * A button that opens the report, the status or what is nearby in a dialog. What it opens is loaded when somebody points
 * at it. Button and dialog lie in the browser's top layer, which no z-index of a page reaches; a phone's way back closes
 * the dialog as the browser has it, and the page's history is left alone.
 *
 * @fires linli-error - detail.code
 */
export class LinliLauncher extends LinliElement {
  static override properties: PropertyDeclarations = {
    opens: {},
    label: {},
    position: {},
    tiles: {},
    tilesCrs: { attribute: 'tiles-crs' },
    tilesAttribution: { attribute: 'tiles-attribution' },
    inner: { state: true },
  };

  static override styles = [LinliElement.styles, unsafeCSS(launcherSheet)];

  /** What it opens. */
  opens: Opens = 'report';
  /** What stands on the button. */
  label = '';
  /** In its place on the page, or floating in a corner. */
  position: 'inline' | 'bottom-start' | 'bottom-end' = 'inline';

  /** The website's own map, for the form. */
  tiles?: string;
  tilesCrs?: string;
  tilesAttribution?: string;

  protected inner: LinliElement | undefined = undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Taken out of the page and put in again, it has left the top layer.
    void this.updateComplete.then(() => this.float());
  }

  protected override async english(): Promise<Texts> {
    return (await import('../locales/en/launcherPack.ts')).en;
  }

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  private get wanted(): Opens {
    return known.includes(this.opens) ? this.opens : 'report';
  }

  private async load(): Promise<void> {
    if (!customElements.get(`linli-${this.wanted}`)) await loadPart(this, this.wanted);
  }

  /** Somebody points at it: by the time they press, it is there. */
  private prepare(): void {
    this.load().catch(() => console.warn('linli: a part could not be loaded yet'));
  }

  async open(): Promise<void> {
    if (!this.dialog?.open) this.dialog?.showModal();
    if (this.inner) return;
    this.failure = undefined;
    const name = this.wanted;
    try {
      await this.load();
    } catch {
      this.fail({ code: 'OFFLINE' });
      return;
    }
    const inner = document.createElement(`linli-${name}`) as LinliElement;
    this.dress(inner);
    this.inner = inner;
  }

  close(): void {
    this.dialog?.close();
  }

  /** What it opens looks and speaks as it does. */
  private dress(inner: LinliElement): void {
    const { siteKey, locale, theme, density, textSize, api, texts, tiles, tilesCrs, tilesAttribution } = this;
    const face = { siteKey, locale: locale || this.language, theme, density, textSize, api, texts };
    Object.assign(inner, face, { tiles, tilesCrs, tilesAttribution });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('opens')) this.inner = undefined;
    if (this.inner) this.dress(this.inner);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.float();
  }

  private float(): void {
    const float = this.renderRoot.querySelector<HTMLElement>('.float');
    if (float && this.isConnected && 'showPopover' in float && !float.matches(':popover-open'))
      float.showPopover();
  }

  /** The link keeps its room on the page, so that nothing moves when the button comes. */
  protected override render(): TemplateResult {
    return html`<slot></slot>${super.render()}`;
  }

  protected override renderBody(): TemplateResult {
    const t = this.words(launcher);
    const label = this.label || textAt(t, `launch_${this.wanted}`);
    const prepare = (): void => this.prepare();
    const button = html`<button type="button" class="primary" part="button" aria-haspopup="dialog"
      @pointerenter=${prepare} @focus=${prepare} @touchstart=${{ handleEvent: prepare, passive: true }}
      @click=${() => void this.open()}>${label}</button>`;
    const { position } = this;
    const floats = position === 'bottom-start' || position === 'bottom-end';
    return html`${floats ? html`<div class="float ${position}" popover="manual">${button}</div>` : button}
      <dialog part="dialog" aria-label=${label} @click=${(event: Event) => event.target === event.currentTarget && this.close()}>
        <div class="bar"><button type="button" part="close" @click=${() => this.close()}>${cross} ${t.launchClose}</button></div>
        ${this.inner ?? html`<div class="inside">${this.waiting()}</div>`}
      </dialog>`;
  }

  private waiting(): TemplateResult | typeof nothing {
    return this.failure
      ? this.problem(this.failure, () => void this.open())
      : html`<p class="muted" role="status">${this.words(common).loading}</p>`;
  }
}

const cross = html`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" stroke="currentColor" stroke-width="2"><path d="M3 3l10 10M13 3L3 13" /></svg>`;
