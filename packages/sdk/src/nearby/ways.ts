import { html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import type { Failure } from '../api/failure.ts';
import { select } from '../base/fields.ts';
import { fill, type Texts } from '../base/words.ts';
import { ways as zh } from '../locales/zh-CN/ways.ts';
import type { Point } from '../places/coordinates.ts';
import type { MapHost } from '../places/map.ts';
import type { NearbySite, Published } from './around.ts';
import { categoryIcon } from './categoryIcon.ts';
import { distance, metresTo, sorted } from './distance.ts';
import type { Found } from './here.ts';
import type { Plan } from './plan.ts';
import waysSheet from './ways.css';

const sheet = unsafeCSS(waysSheet);

export interface WaysHost extends MapHost {
  words<Own extends Texts>(own: Own): Own;
  /** What stands on the shelf that is looked at. */
  shown: Published[];
  fail(failure: Failure): void;
}

/** Ways to look at what is nearby: from where the person is or from an estate, and on the plan. */
export class Ways {
  #host: WaysHost;
  #site: NearbySite;
  #estate = '';
  #found: Found | undefined;
  #plan: Plan | undefined;
  #planOpen = false;
  /** Chosen on the plan: only what is there. */
  #only = '';

  constructor(host: WaysHost, site: NearbySite) {
    this.#host = host;
    this.#site = site;
    host.wear(sheet);
  }

  get t(): typeof zh {
    return this.#host.words(zh);
  }

  /** Where distances are told from; nowhere unless the person says. */
  get #from(): Point | undefined {
    return this.#found?.at ?? this.#site.places.find(({ id }) => id === this.#estate)?.centroid ?? undefined;
  }

  /** The nearest first, and only what was chosen on the plan. */
  sorted(appeals: Published[]): Published[] {
    const all = sorted(appeals, this.#from);
    return this.#only ? all.filter((one) => this.#isHere(one)) : all;
  }

  #isHere({ place }: Published): boolean {
    return place?.id === this.#only;
  }

  far(appeal: Published): string | undefined {
    const metres = metresTo(appeal, this.#from);
    return metres === undefined ? undefined : distance(metres, this.t, this.#host.language);
  }

  icon = ({ category }: Published): TemplateResult => categoryIcon(category?.icon);

  everything(): void {
    this.#only = '';
    this.#host.requestUpdate();
  }

  async #locate(): Promise<void> {
    this.#found = { text: this.t.nearSearching, bad: false };
    this.#estate = '';
    this.#host.requestUpdate();
    const part = await import('./here.ts').catch(() => undefined);
    this.#found = (await part?.findHere(this.#site, this.t)) ?? { text: this.t.nearFailed, bad: true };
    this.#host.requestUpdate();
  }

  async #toggle(): Promise<void> {
    this.#planOpen = !this.#planOpen;
    if (!this.#planOpen) this.#only = '';
    this.#host.requestUpdate();
    if (this.#plan) return;
    const part = await import('./plan.ts').catch(() => undefined);
    if (part) this.#plan = new part.Plan(this.#host, this.#site);
    else this.#host.fail({ code: 'OFFLINE' });
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    const { t } = this;
    const { places } = this.#site;
    const open = this.#planOpen;
    const estates = places.flatMap(({ id, kind, name, centroid }) =>
      kind === 'ESTATE' && centroid ? [{ value: id, label: name.text }] : [],
    );
    const pick = (id: string): void => {
      this.#only = this.#only === id ? '' : id;
      this.#host.requestUpdate();
    };
    return html`<div class="row ways">
        ${
          'geolocation' in navigator
            ? html`<button type="button" @click=${() => void this.#locate()}>${t.nearHereFirst}</button>`
            : nothing
        }
        ${
          places.length > 0
            ? html`<button type="button" aria-expanded=${open} @click=${() => void this.#toggle()}>${open ? t.nearMapClose : t.nearMap}</button>`
            : nothing
        }
        ${
          estates.length > 1
            ? select(
                { t, faults: {} },
                'estate',
                t.nearFrom,
                estates,
                this.#estate,
                (id) => {
                  this.#estate = id;
                  this.#found = undefined;
                  this.#host.requestUpdate();
                },
                t.nearNewest,
              )
            : nothing
        }
      </div>
      ${this.#found ? html`<p class="note ${this.#found.bad ? 'warm' : ''}" role="status">${this.#found.text}</p>` : nothing}
      ${open ? (this.#plan?.render(this.#host.shown, this.#only, pick, t) ?? nothing) : nothing}
      ${
        this.#only
          ? html`<div class="row">
              <p><b>${fill(t.nearOnly, { place: this.#host.shown.find((one) => this.#isHere(one))?.place?.name.text ?? '' })}</b></p>
              <button type="button" class="plain" @click=${() => this.everything()}>${t.nearAll}</button>
            </div>`
          : nothing
      }`;
  }
}
