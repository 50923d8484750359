import type { Client } from '@urql/core';
import { html, type TemplateResult } from 'lit';
import { unreached } from '../api/failure.ts';
import { fill, type Texts } from '../base/words.ts';
import { photos as zh } from '../locales/zh-CN/photos.ts';
import { PhotoFault, shrink } from './shrink.ts';
import { type Credential, upload } from './upload.ts';

interface Item {
  id: number;
  tag: string;
  name: string;
  preview: string;
  state: 'shrinking' | 'sending' | 'done' | 'waiting' | 'failed';
  part: number;
  blob?: Blob;
  photoId?: string;
}

export interface TrayHost {
  client: Client;
  words<Own extends Texts>(own: Own): Own;
  requestUpdate(): void;
}

export interface StoredPhoto {
  tag: string;
  name: string;
  blob: Blob;
  photoId?: string | undefined;
  /** The server does not take it, however often it is sent. */
  refused?: boolean;
}

/** The photos of one form: chosen, shrunk, uploaded at once, tried again, taken back. */
export class PhotoTray {
  #host: TrayHost;
  #credential: () => Credential;
  #most: number;
  #items: Item[] = [];
  #faults: string[] = [];
  #next = 1;

  constructor(host: TrayHost, credential: () => Credential, most: number) {
    this.#host = host;
    this.#credential = credential;
    this.#most = most;
  }

  get count(): number {
    return this.#items.length;
  }

  get state(): 'ready' | 'busy' | 'failed' {
    if (this.#items.some(({ state }) => state === 'shrinking' || state === 'sending')) return 'busy';
    return this.#items.some(({ state }) => state === 'failed') ? 'failed' : 'ready';
  }

  ids(tag?: string): string[] {
    return this.#items.flatMap((item) =>
      item.photoId && (tag === undefined || item.tag === tag) ? [item.photoId] : [],
    );
  }

  tagged(tag: string): string[] {
    return this.#items.filter((item) => item.tag === tag).map((item) => String(item.id));
  }

  stored(): StoredPhoto[] {
    return this.#items.flatMap(({ tag, name, blob, photoId }) =>
      blob ? [{ tag, name, blob, photoId }] : [],
    );
  }

  async add(files: File[], tag: string): Promise<void> {
    const t = this.#host.words(zh);
    this.#faults = [];
    const room = this.#most - this.#items.length;
    if (files.length > room) this.#faults.push(fill(t.photoTooMany, { n: this.#most }));
    await Promise.all(files.slice(0, room).map((file) => this.#take(file, tag)));
  }

  async #take(file: File, tag: string): Promise<void> {
    const item: Item = { id: this.#next++, tag, name: file.name, preview: '', state: 'shrinking', part: 0 };
    this.#change(() => this.#items.push(item));
    try {
      item.blob = await shrink(file);
      item.preview = URL.createObjectURL(item.blob);
    } catch (fault) {
      if (!(fault instanceof PhotoFault)) throw fault;
      const t = this.#host.words(zh);
      const { most } = fault;
      const n = Math.ceil(file.size / 1024 / 1024);
      this.#faults.push(
        most
          ? fill(t.photoTooLarge, { name: file.name, n, most })
          : fill(t.photoNoImage, { name: file.name }),
      );
      this.remove(item);
      return;
    }
    await this.#send(item);
  }

  async #send(item: Item): Promise<void> {
    const { blob } = item;
    if (!blob) return;
    this.#change(() => {
      item.state = 'sending';
      item.part = 0;
    });
    const result = await upload(this.#host.client, this.#credential(), blob, (part) =>
      this.#change(() => {
        item.part = part;
      }),
    );
    this.#change(() => {
      if ('photoId' in result) {
        item.photoId = result.photoId;
        item.state = 'done';
      } else if (result.failure.code === 'INVALID_INPUT') {
        this.#faults.push(fill(this.#host.words(zh).photoRefused, { name: item.name }));
        this.#items = this.#items.filter((other) => other !== item);
      } else {
        item.state = unreached(result.failure) ? 'waiting' : 'failed';
      }
    });
  }

  /** Photos of an appeal that waited on the device. */
  restore(photos: StoredPhoto[]): void {
    for (const { tag, name, blob, photoId, refused } of photos) {
      const state = photoId ? 'done' : refused ? 'failed' : 'waiting';
      const preview = URL.createObjectURL(blob);
      this.#items.push({
        id: this.#next++,
        tag,
        name,
        preview,
        state,
        part: 0,
        blob,
        ...(photoId && { photoId }),
      });
    }
  }

  /** The server has no longer what was sent: it must be sent again. */
  lose(photoId: string | undefined): void {
    for (const item of this.#items) {
      if (item.photoId !== photoId) continue;
      delete item.photoId;
      item.state = 'failed';
    }
  }

  /** What the server has for good leaves the tray. */
  settle(photoId: string): void {
    const item = this.#items.find((one) => one.photoId === photoId);
    if (item) this.remove(item);
  }

  /** Sends what has not gone yet. */
  async sendRest(): Promise<void> {
    await Promise.all(
      this.#items
        .filter(({ state }) => state === 'waiting' || state === 'failed')
        .map((item) => this.#send(item)),
    );
  }

  remove(item: Item): void {
    URL.revokeObjectURL(item.preview);
    this.#change(() => {
      this.#items = this.#items.filter((other) => other !== item);
    });
  }

  #change(change: () => void): void {
    change();
    this.#host.requestUpdate();
  }

  render(tag: string): TemplateResult {
    const t = this.#host.words(zh);
    const items = this.#items.filter((item) => item.tag === tag);
    const words = {
      shrinking: t.photoShrinking,
      sending: t.photoSending,
      done: t.photoDone,
      waiting: t.photoWaiting,
      failed: t.photoFailed,
    };
    return html`<div role="status" class="stack">${this.#faults.map((fault) => html`<p class="wrong">${fault}</p>`)}</div>
      <ul class="photos">
        ${items.map((item, index) => {
          const label = fill(t.photoOf, { n: index + 1 });
          return html`<li>
            <img src=${item.preview || nothingYet} alt=${label} />
            <progress max="1" .value=${item.state === 'done' ? 1 : item.part} aria-label=${label}></progress>
            <span class="small">${fill(words[item.state], { n: Math.round(item.part * 100) })}</span>
            ${
              item.state === 'failed' || item.state === 'waiting'
                ? html`<button type="button" aria-label="${t.photoRetry} ${label}" @click=${() => this.#send(item)}>${t.photoRetry}</button>`
                : ''
            }
            <button type="button" class="plain" aria-label="${t.photoRemove} ${label}" @click=${() => this.remove(item)}>${t.photoRemove}</button>
          </li>`;
        })}
      </ul>`;
  }
}

const nothingYet = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
