import type { Client } from '@urql/core';
import { html, nothing, type TemplateResult } from 'lit';
import { outcome } from '../api/failure.ts';
import { fill, type Locale, type Texts } from '../base/words.ts';
import { LinliLocate } from '../generated/documents/LinliLocate.ts';
import { fix as zh } from '../locales/zh-CN/fix.ts';
import type { Point } from './coordinates.ts';
import { denied, position } from './position.ts';

export interface PlaceHost {
  client: Client;
  siteKey: string;
  language: Locale;
  words<Own extends Texts>(own: Own): Own;
  requestUpdate(): void;
}

export interface Fix {
  lng: number;
  lat: number;
  source: 'GPS' | 'MAP';
  grid?: string;
}

/**
 * A position, and the place that it lies in: the device's own, asked only when the person presses the button, or the one
 * that they set on a map.
 */
export class LocationFix {
  #host: PlaceHost;
  #take: (fix: Fix | undefined) => void;
  #said: { text: string; bad: boolean } | undefined;
  #at: Fix | undefined;

  constructor(host: PlaceHost, take: (fix: Fix | undefined) => void) {
    this.#host = host;
    this.#take = take;
  }

  async find(): Promise<void> {
    const t = this.#host.words(zh);
    this.#say(t.fixSearching);
    const before = this.#at;
    let at: GeolocationPosition;
    try {
      at = await position();
    } catch (error) {
      if (this.#at !== before) return;
      this.#say(denied(error) ? t.fixDenied : t.fixFailed, true);
      return;
    }
    // Who has set the point on a map meanwhile has said it better.
    if (this.#at !== before) return;
    const { longitude: lng, latitude: lat, accuracy } = at.coords;
    const about = fill(t.fixError, { n: Math.max(1, Math.round(accuracy)) });
    await this.#settle({ lng, lat, source: 'GPS' }, about);
  }

  mark({ lng, lat }: Point): Promise<void> {
    return this.#settle({ lng, lat, source: 'MAP' }, '');
  }

  async #settle(at: Fix, about: string): Promise<void> {
    const { siteKey, language: locale, client } = this.#host;
    const { lng, lat, source } = at;
    const t = this.#host.words(zh);
    const marked = source === 'MAP';
    // Without a network the position counts all the same: the server finds its place.
    this.#at = at;
    this.#take(at);
    this.#say(t.fixKept + about);
    const answer = await client.query(LinliLocate, { point: { lng, lat }, siteKey, locale }).toPromise();
    if (this.#at !== at) return;
    const found = outcome(answer, answer.data?.locate);
    if (found.failure) return;
    const { community, grid, nearest, outside } = found.value;
    if (grid) this.#take({ ...at, grid: grid.id });
    const place =
      [community?.name.text, grid?.name.text].filter(Boolean).join(' ') || nearest?.name.text || '';
    if (outside) this.#say(marked ? t.markOutside : t.fixOutside, true);
    else if (place) this.#say(fill(marked ? t.markAt : t.fixAt, { place }) + about);
  }

  #say(text: string, bad = false): void {
    this.#said = { text, bad };
    this.#host.requestUpdate();
  }

  /** Another form has begun: what is found from now on is not for it. */
  stop(): void {
    this.#take = () => undefined;
  }

  #drop(): void {
    this.#said = this.#at = undefined;
    this.#take(undefined);
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#said) return nothing;
    const { text, bad } = this.#said;
    const t = this.#host.words(zh);
    return html`<div class="note ${bad ? 'warm' : ''}" role="status">
      <p>${text}</p>
      ${this.#at ? html`<button type="button" class="plain" @click=${() => this.#drop()}>${t[this.#at.source === 'MAP' ? 'markDrop' : 'fixDrop']}</button>` : nothing}
    </div>`;
  }
}
