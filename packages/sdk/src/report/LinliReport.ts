import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
  unsafeCSS,
} from 'lit';
import type { Failure } from '../api/failure.ts';
import { LinliElement } from '../base/element.ts';
import { type Faults, textAt } from '../base/fields.ts';
import { LinliSite } from '../generated/documents/LinliSite.ts';
import { common } from '../locales/zh-CN/common.ts';
import { report } from '../locales/zh-CN/report.ts';
import { outboxExists } from '../outbox/exists.ts';
import type { PhotoTray, StoredPhoto } from '../photos/tray.ts';
import type { LocationFix } from '../places/fix.ts';
import { faultsOf, type StepName, steps } from './check.ts';
import type { Draft } from './draft.ts';
import { draftExists } from './draftExists.ts';
import type { Finish } from './finish.ts';
import { emptyForm, mostPhotos, type ReportForm, type Site, stopperOf, unsure } from './form.ts';
import { formBody } from './formBody.ts';
import type { ReportMap } from './map.ts';
import type { Offer } from './offer.ts';
import reportSheet from './report.css';
import type { ContactPart, ReportView } from './view.ts';

/**
 * The form that residents fill in, and the receipt that they take away.
 *
 * @fires linli-ready - The form can be used.
 * @fires linli-before-submit - Cancelable; detail.input is what will be sent.
 * @fires linli-submitted - detail.code
 * @fires linli-queued - Kept on the device until there is a network.
 * @fires linli-sync - Something kept has been sent; detail.code
 * @fires linli-invalid - detail.fields
 * @fires linli-error - detail.code
 */
export class LinliReport extends LinliElement {
  static override properties: PropertyDeclarations = {
    tiles: {},
    tilesCrs: { attribute: 'tiles-crs' },
    tilesAttribution: { attribute: 'tiles-attribution' },
    site: { state: true },
    form: { state: true },
    at: { state: true },
    faults: { state: true },
    sending: { state: true },
  };

  static override styles = [LinliElement.styles, unsafeCSS(reportSheet)];

  /** The website's own map: addresses of its tiles, their coordinate system, whom to thank. */
  tiles?: string;
  tilesCrs?: string;
  tilesAttribution?: string;
  site: Site | undefined = undefined;
  form: ReportForm = emptyForm();
  sending = false;
  draft: Draft | undefined;
  photosFirst = false;
  find = '';
  mapOpen = false;
  tray: PhotoTray | undefined;
  fix: LocationFix | undefined;
  map: ReportMap | undefined;
  finish: Finish | undefined;
  offer: Offer | undefined;
  private contact: ContactPart | undefined;
  at = 0;
  /** From the review back to one question: the next step is the review again. */
  editing = false;
  protected faults: Faults = {};
  private finishing: Promise<Finish> | undefined;
  private focusTo = '';
  private online = (): void => void (this.site || this.load());

  get t(): typeof report {
    return this.words(report);
  }

  get view(): ReportView | undefined {
    const { site, form, faults, t, contact, finish } = this;
    const set = (change: Partial<ReportForm>): void => this.set(change);
    return site && { site, form, faults, t, contact, finish, set };
  }

  /** The questions of this site, in their order. */
  get steps(): StepName[] {
    return steps.filter((step) => step !== 'contact' || this.site?.contact !== 'NOT_ASKED');
  }

  get step(): StepName {
    return this.steps[this.at] ?? 'kind';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.online);
    if (this.site) void this.sync();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.online);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('siteKey') || changed.has('locale') || changed.has('api')) void this.load();
  }

  async load(): Promise<void> {
    // A draft is there with the first question: it must not write over what is being answered.
    const back = !this.site && draftExists(this.siteKey);
    const [site, draft] = await Promise.all([this.openSite(LinliSite), back ? this.openDraft() : undefined]);
    if (!site) return;
    const first = !this.site;
    this.site = site;
    if (!first) return;
    draft?.restore();
    if (back) this.touch();
    await this.updateComplete;
    this.emit('ready');
    if (!this.narrow) void this.askContact();
    await this.sync();
  }

  private async openDraft(): Promise<Draft | undefined> {
    const part = await import('./draft.ts').catch(() => undefined);
    if (part) this.draft ??= new part.Draft(this);
    return this.draft;
  }

  /** The parts that come after the first touch are fetched at the first touch: the network may go at any time. */
  private touch(): void {
    if (this.finishing) return;
    void this.loadFinish();
    void this.askContact();
    for (const part of [import('../outbox/panel.ts'), import('../photos/tray.ts'), import('./draft.ts')]) {
      part.catch(() => console.warn('linli: a part could not be loaded yet'));
    }
  }

  private async askContact(): Promise<boolean> {
    this.contact ??= await import('../contact/fields.ts').catch(() => undefined);
    this.requestUpdate();
    return this.contact !== undefined;
  }

  private async loadFinish(): Promise<Finish | undefined> {
    this.finishing ??= import('./finish.ts').then(({ Finish: End }) => new End(this));
    try {
      this.finish = await this.finishing;
    } catch {
      // No network right now: the next touch asks again.
      this.finishing = undefined;
    }
    this.requestUpdate();
    return this.finish;
  }

  set(change: Partial<ReportForm>): void {
    this.touch();
    this.form = { ...this.form, ...change };
    this.draft?.write();
    void this.lookAround();
    // A fault goes as soon as its field is touched; the check comes again with the next step.
    const touched = (name: string): boolean =>
      name in change ||
      ('answers' in change && name.startsWith('answer-')) ||
      ('categories' in change && name === 'category');
    this.faults = Object.fromEntries(Object.entries(this.faults).filter(([name]) => !touched(name)));
  }

  /** Whether others have reported it already; nobody has to look. */
  private async lookAround(): Promise<void> {
    const { form } = this;
    const { categories, building, estate, point } = form;
    const category = categories.at(-1);
    const place = building || estate || point?.grid;
    if (!place || !category || category === unsure) {
      this.offer?.forget();
      return;
    }
    const part = await import('./offer.ts').catch(() => undefined);
    // What was changed meanwhile looks around by itself.
    if (form !== this.form) return;
    if (part) this.offer ??= new part.Offer(this);
    await this.offer?.look(place, category);
  }

  async keepDraft(tick: HTMLInputElement): Promise<void> {
    const { checked } = tick;
    const draft = await this.openDraft();
    draft?.keep(checked);
    // What is not kept must not look so.
    tick.checked = !!draft?.kept;
    this.requestUpdate();
  }

  restart(): void {
    this.draft?.drop();
    this.form = emptyForm();
    this.mapOpen = this.photosFirst = false;
    this.tray?.stop();
    this.fix?.stop();
    this.tray = this.fix = this.map = this.offer = undefined;
    this.finish?.forget();
    this.go('kind');
  }

  go(to: StepName, focus = `step-${to}`): void {
    this.at = this.steps.indexOf(to);
    this.editing = false;
    this.faults = {};
    this.failure = undefined;
    this.draft?.write();
    this.focusOn(focus);
  }

  focusOn(id: string): void {
    this.focusTo = id;
    this.requestUpdate();
  }

  clearFailure(): void {
    this.failure = undefined;
  }

  /** Shows faults that the server found. */
  blame(faults: Faults, step: StepName): void {
    this.emit('invalid', { fields: Object.keys(faults) });
    this.editing = true;
    this.at = this.steps.indexOf(step);
    this.faults = faults;
    this.focusOn(Object.keys(faults)[0] ?? '');
  }

  private async openTray(): Promise<PhotoTray> {
    const { PhotoTray: Tray } = await import('../photos/tray.ts');
    this.tray ??= new Tray(this, () => ({ siteKey: this.siteKey }), mostPhotos);
    return this.tray;
  }

  /** Goes on with what was filled in before. */
  async resume(form: ReportForm, photos: StoredPhoto[]): Promise<void> {
    this.form = form;
    if (photos.length > 0) (await this.openTray()).restore(photos);
    this.requestUpdate();
  }

  /** Who rather shows than writes: the photos come before the questions. */
  async beginWithPhotos(): Promise<void> {
    this.photosFirst = true;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#photos')?.click();
  }

  async addPhotos(files: File[], tag: string): Promise<void> {
    this.touch();
    const tray = await this.openTray();
    await tray.add(files, tag);
    // The answer to a photo question is that there is one; which one is said when it is sent. Not in another form.
    if (tag && tray === this.tray) this.set({ answers: { ...this.form.answers, [tag]: tray.tagged(tag) } });
  }

  async locate(): Promise<void> {
    const part = await import('../places/fix.ts').catch(() => undefined);
    if (!part) return this.fail({ code: 'OFFLINE' });
    this.fix ??= new part.LocationFix(this, (point) => this.set({ point }));
    await this.fix.find();
  }

  async toggleMap(): Promise<void> {
    this.mapOpen = !this.mapOpen;
    this.requestUpdate();
    const part = await import('./map.ts').catch(() => undefined);
    if (part && this.site) this.map ??= new part.ReportMap(this, this.site);
    else {
      this.mapOpen = false;
      this.fail({ code: 'OFFLINE' });
    }
    this.requestUpdate();
  }

  private check(which: StepName[]): boolean {
    const { view } = this;
    if (!view) return false;
    this.faults = Object.assign({}, ...which.map((step) => faultsOf(step, view)));
    const fields = Object.keys(this.faults);
    if (fields.length > 0) this.emit('invalid', { fields });
    const wrong = fields[0] ?? (stopperOf(view.site, this.form) ? 'stopper' : '');
    if (!wrong) return true;
    // Seen from the review of a phone, the field stands on another screen.
    this.at = this.steps.indexOf(which.find((step) => wrong in faultsOf(step, view)) ?? 'category');
    this.focusOn(wrong);
    return false;
  }

  async proceed(event: Event): Promise<void> {
    event.preventDefault();
    const { step } = this;
    const goesOn = this.narrow && step !== 'review';
    // What asks, checks and sends is loaded by now: nothing is sent unchecked.
    if (
      !(goesOn && step !== 'contact' && step !== 'category') &&
      !((await this.askContact()) && (await this.loadFinish()))
    ) {
      this.fail({ code: 'OFFLINE' });
      return;
    }
    // Who pressed twice while it was loading has gone on once.
    if (this.sending || step !== this.step) return;
    if (goesOn) {
      if (this.check([step])) this.go((!this.editing && this.steps[this.at + 1]) || 'review');
      return;
    }
    if (!this.check(this.steps)) {
      this.editing = true;
      return;
    }
    this.sending = true;
    try {
      await this.finish?.send(this.renderRoot.querySelector<HTMLInputElement>('[name=website]')?.value ?? '');
    } finally {
      this.sending = false;
    }
  }

  private async sync(): Promise<void> {
    if (await outboxExists()) await (await this.loadFinish())?.sync();
  }

  explain(failure: Failure): string {
    return this.sentence(failure);
  }

  protected override sentence(failure: Failure): string {
    return textAt(this.finish?.t ?? {}, `error_${failure.code}`) || super.sentence(failure);
  }

  /** What stands between the form and its button: why the last try did not go through. */
  trouble(): TemplateResult | typeof nothing {
    const lasting = /OFFLINE|UNAVAILABLE|UNKNOWN$|RATE/.test(this.failure?.code ?? '');
    return this.problem(this.failure, undefined, lasting ? ` ${this.words(common).kept}` : '');
  }

  get isNarrow(): boolean {
    return this.narrow;
  }

  protected override renderBody(): TemplateResult | typeof nothing {
    const { view, failure, finish } = this;
    if (!view) {
      return failure
        ? html`${this.problem(failure, () => void this.load())}<p class="way-out"><slot></slot></p>`
        : html`<p class="muted loading" role="status">${this.words(common).loading}</p>`;
    }
    return (
      this.offer?.renderJoining() ??
      finish?.renderReceipt() ??
      html`${finish?.renderOutbox() ?? nothing}${formBody(this, view)}`
    );
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.focusTo) return;
    const target = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(this.focusTo)}`);
    if (!target) return;
    this.focusTo = '';
    target.focus();
  }
}
