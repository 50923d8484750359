import type { Client } from '@urql/core';
import { html, nothing, type TemplateResult } from 'lit';
import { outcome } from '../api/failure.ts';
import { fill, type Locale, type Texts } from '../base/words.ts';
import { LinliLocate } from '../generated/documents/LinliLocate.ts';
import { fix as zh } from '../locales/zh-CN/fix.ts';
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
  source: 'GPS';
  grid?: string;
}

/** The device's own position, and the place that it lies in. Asked only when the person presses the button. */
export class LocationFix {
  #host: PlaceHost;
  #take: (fix: Fix | undefined) => void;
  #said: { text: string; bad: boolean } | undefined;
  #has = false;

  constructor(host: PlaceHost, take: (fix: Fix | undefined) => void) {
    this.#host = host;
    this.#take = take;
  }

  async find(): Promise<void> {
    const t = this.#host.words(zh);
    this.#say(t.fixSearching);
    let at: GeolocationPosition;
    try {
      at = await position();
    } catch (error) {
      this.#say(denied(error) ? t.fixDenied : t.fixFailed, true);
      return;
    }
    const { longitude: lng, latitude: lat, accuracy } = at.coords;
    const { siteKey, language: locale, client } = this.#host;
    const answer = await client.query(LinliLocate, { point: { lng, lat }, siteKey, locale }).toPromise();
    const found = outcome(answer, answer.data?.locate);
    const place = found.failure ? undefined : found.value;
    this.#has = true;
    this.#take({ lng, lat, source: 'GPS', ...(place?.grid ? { grid: place.grid.id } : {}) });
    const name =
      [place?.community?.name.text, place?.grid?.name.text].filter(Boolean).join(' ') ||
      place?.nearest?.name.text;
    if (place?.outside) this.#say(t.fixOutside, true);
    else
      this.#say(
        fill(t.fixAt, { place: name ?? '' }) + fill(t.fixError, { n: Math.max(1, Math.round(accuracy)) }),
      );
  }

  #say(text: string, bad = false): void {
    this.#said = { text, bad };
    this.#host.requestUpdate();
  }

  #drop(): void {
    this.#said = undefined;
    this.#has = false;
    this.#take(undefined);
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#said) return nothing;
    const { text, bad } = this.#said;
    return html`<div class="note ${bad ? 'warm' : ''}" role="status">
      <p>${text}</p>
      ${this.#has ? html`<button type="button" class="plain" @click=${() => this.#drop()}>${this.#host.words(zh).fixDrop}</button>` : nothing}
    </div>`;
  }
}
