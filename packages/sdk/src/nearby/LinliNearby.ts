import type { OperationResult } from '@urql/core';
import {
  type nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
  unsafeCSS,
} from 'lit';
import { publicly } from '../api/client.ts';
import { type Failure, outcome } from '../api/failure.ts';
import { LinliElement } from '../base/element.ts';
import type { Texts } from '../base/words.ts';
import { LinliNearbySite } from '../generated/documents/LinliNearbySite.ts';
import { LinliPublished } from '../generated/documents/LinliPublished.ts';
import type { LinliPublishedQuery, LinliPublishedQueryVariables } from '../generated/operations.ts';
import { nearby } from '../locales/zh-CN/nearby.ts';
import { outboxExists } from '../outbox/exists.ts';
import { areaOf, isOn, type NearbySite, type Published, type Shelf } from './around.ts';
import { body } from './body.ts';
import type { Joins } from './joins.ts';
import nearbySheet from './nearby.css';
import type { Ways } from './ways.ts';

/** While it is looked at. */
const refreshAfter = 120_000;

/**
 * What staff have published around the site's place: what is being handled, which whoever has the same problem joins
 * ("me too"), and what was solved.
 *
 * @fires linli-ready - The list is shown.
 * @fires linli-before-submit - Cancelable; detail.input is what will be sent to join.
 * @fires linli-supported - Somebody has joined; detail.code
 * @fires linli-queued - A "me too" is kept on the device until there is a network; detail.clientId
 * @fires linli-sync - Something kept has been sent; detail.code
 * @fires linli-invalid - detail.fields
 * @fires linli-error - detail.code
 */
export class LinliNearby extends LinliElement {
  static override properties: PropertyDeclarations = {
    site: { state: true },
    appeals: { state: true },
  };

  static override styles = [LinliElement.styles, unsafeCSS(nearbySheet)];

  site: NearbySite | undefined = undefined;
  appeals: Published[] | undefined = undefined;
  shelf: Shelf = 'open';
  ways: Ways | undefined;
  /** The page not yet seen begins after this; null where there is none. */
  next: string | null = null;
  busy = false;
  seenAt = 0;
  joins: Joins | undefined;
  private pages = 1;
  /** The latest reading alone counts. */
  private turn = 0;
  private tick: ReturnType<typeof setInterval> | undefined;
  private fresh = (): void => {
    if (this.appeals && this.offsetWidth && !document.hidden && Date.now() - this.seenAt > refreshAfter)
      void this.read();
  };
  private online = (): void => void (this.appeals ? this.read() : this.load());

  get t(): typeof nearby {
    return this.words(nearby);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.online);
    document.addEventListener('visibilitychange', this.fresh);
    this.tick = setInterval(this.fresh, 30_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.online);
    document.removeEventListener('visibilitychange', this.fresh);
    clearInterval(this.tick);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('siteKey') || changed.has('locale') || changed.has('api')) void this.load();
  }

  protected override async english(): Promise<Texts> {
    const [own, { en }] = await Promise.all([super.english(), import('../locales/en/nearbyPack.ts')]);
    return { ...own, ...en };
  }

  async load(): Promise<void> {
    const site = await this.openSite(LinliNearbySite);
    if (!site) return;
    const first = !this.appeals;
    this.site = site;
    await this.read();
    if (!first || !this.appeals) return;
    await this.updateComplete;
    this.emit('ready');
    if (await outboxExists()) void (await this.openJoins())?.sync();
  }

  /** As many pages as were seen, all anew: what was taken back meanwhile is gone. */
  async read(): Promise<void> {
    const { site, siteKey: key, language: locale } = this;
    if (!site) return;
    if (!this.ways) void this.openWays(site);
    this.turn += 1;
    const { turn } = this;
    this.busy = true;
    const read: Published[] = [];
    let after: string | null = null;
    for (let page = 0; page < this.pages && (page === 0 || after); page += 1) {
      const variables: LinliPublishedQueryVariables = { key, place: areaOf(site), after, locale };
      const answer: OperationResult<LinliPublishedQuery> = await this.client
        .query(LinliPublished, variables, publicly)
        .toPromise();
      if (turn !== this.turn) return;
      const result = outcome(answer, answer.data?.publicAppeals);
      if (result.failure) {
        this.busy = false;
        this.fail(result.failure);
        return;
      }
      read.push(...result.value.nodes);
      after = result.value.pageInfo.hasNextPage ? result.value.pageInfo.endCursor : null;
    }
    this.busy = false;
    this.failure = undefined;
    this.seenAt = Date.now();
    this.next = after;
    this.appeals = read;
  }

  async more(): Promise<void> {
    this.pages += 1;
    await this.read();
  }

  /** The list comes without them, too. */
  private async openWays(site: NearbySite): Promise<void> {
    const part = await import('./ways.ts').catch(() => undefined);
    if (part) this.ways ??= new part.Ways(this, site);
    this.requestUpdate();
  }

  get shown(): Published[] {
    return (this.appeals ?? [])
      .filter((appeal) => isOn(this.shelf, appeal))
      .map((appeal) => this.joins?.counted(appeal) ?? appeal);
  }

  open(shelf: Shelf): void {
    this.shelf = shelf;
    this.ways?.everything();
    this.requestUpdate();
  }

  async join(appeal: Published): Promise<void> {
    const joins = await this.openJoins();
    if (joins) await joins.open(appeal);
    else this.fail({ code: 'OFFLINE' });
  }

  private async openJoins(): Promise<Joins | undefined> {
    const part = await import('./joins.ts').catch(() => undefined);
    if (part && this.site) this.joins ??= new part.Joins(this, this.site);
    return this.joins;
  }

  explain(failure: Failure): string {
    return this.sentence(failure);
  }

  get failing(): boolean {
    return this.failure !== undefined;
  }

  /** Why nothing, or nothing new, can be shown, with a way out. */
  trouble(): TemplateResult | typeof nothing {
    return this.problem(this.failure, () => void (this.site ? this.read() : this.load()));
  }

  protected override renderBody(): TemplateResult | typeof nothing {
    const list = body(this);
    return this.joins ? this.joins.render(list) : list;
  }
}
