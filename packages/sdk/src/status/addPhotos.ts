import type { Client } from '@urql/core';
import { html, nothing, type TemplateResult } from 'lit';
import { type Failure, outcome } from '../api/failure.ts';
import type { Locale, Texts } from '../base/words.ts';
import { LinliAddPhoto } from '../generated/documents/LinliAddPhoto.ts';
import type { PhotoTray } from '../photos/tray.ts';
import type { Tracked } from './tracked.ts';

interface PhotosHost {
  client: Client;
  code: string;
  secret: string;
  language: Locale;
  words<Own extends Texts>(own: Own): Own;
  requestUpdate(): void;
}

/** Photos that are added to an appeal: chosen and uploaded one by one, then handed over together. */
export class AddPhotos {
  #host: PhotosHost;
  #tray: PhotoTray | undefined;

  constructor(host: PhotosHost) {
    this.#host = host;
  }

  get count(): number {
    return this.#tray?.ids().length ?? 0;
  }

  get busy(): boolean {
    return this.#tray?.state === 'busy';
  }

  async #choose(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    const { PhotoTray: Tray } = await import('../photos/tray.ts');
    const { code, secret } = this.#host;
    this.#tray ??= new Tray(this.#host, () => ({ code: code.replace(/\D/g, ''), secret }), 6);
    await this.#tray.add(files, '');
  }

  /** What was handed over is not handed over again. */
  async send(): Promise<{ value: { appeal: Tracked }; failure?: undefined } | { failure: Failure }> {
    const { client, code, secret, language: locale } = this.#host;
    const input = { code: code.replace(/\D/g, ''), secret, photoIds: this.#tray?.ids() ?? [] };
    const answer = await client.mutation(LinliAddPhoto, { input, locale }).toPromise();
    const result = outcome(answer, answer.data?.addPhoto);
    if (!result.failure) this.#tray = undefined;
    return result;
  }

  render(label: string): TemplateResult {
    return html`<div>
        <span class="button filepick">
          ${label}<input type="file" accept="image/*,.heic,.heif" multiple aria-label=${label} @change=${(event: Event) => void this.#choose(event)} />
        </span>
      </div>
      ${this.#tray?.render('') ?? nothing}`;
  }
}
