import type { Client } from '@urql/core';
import { html, type TemplateResult } from 'lit';
import { unreached } from '../api/failure.ts';
import { Backoff } from '../base/backoff.ts';
import { fill, type Texts } from '../base/words.ts';
import { photos as zh } from '../locales/zh-CN/photos.ts';
import { PhotoFault, shrink } from './shrink.ts';
import { type Credential, type Outgoing, upload } from './upload.ts';

interface Item {
  id: number;
  tag: string;
  name: string;
  preview: string;
  /** It waits for a network or the service, or for a while after another failure; or it needs the person. */
  state: 'shrinking' | 'sending' | 'done' | 'waiting' | 'later' | 'failed';
  part: number;
  photo?: Outgoing;
  photoId?: string;
  /** What is on its way, and how it is ended. */
  way?: Promise<void>;
  end?: AbortController;
  /** It did not get through once: nobody is kept from submitting for it. */
  tried?: boolean;
}

const waits = ({ state }: Item): boolean => state === 'waiting' || state === 'later';

/** What waiting may cure. */
const passing = /OFFLINE|UNAVAILABLE|RATE|UNKNOWN$|INTERNAL|RUNNING/;

export interface TrayHost {
  client: Client;
  isConnected: boolean;
  words<Own extends Texts>(own: Own): Own;
  requestUpdate(): void;
}

export interface StoredPhoto extends Outgoing {
  tag: string;
  name: string;
  photoId?: string | undefined;
  /** The server does not take it, however often it is sent. */
  refused?: boolean;
}

/** The photos of one form: chosen, shrunk, uploaded at once, gone on with after a break, taken back. */
export class PhotoTray {
  #host: TrayHost;
  #credential: () => Credential;
  #most: number;
  #items: Item[] = [];
  #faults: string[] = [];
  #next = 1;
  /** One that had waited was refused, and nobody has sent anything since. */
  #refused = false;
  #backoff = new Backoff(() => {
    if (this.#host.isConnected) this.#sendWaiting();
  });

  constructor(host: TrayHost, credential: () => Credential, most: number) {
    this.#host = host;
    this.#credential = credential;
    this.#most = most;
  }

  get count(): number {
    return this.#items.length;
  }

  get state(): 'ready' | 'busy' | 'failed' {
    if (this.#items.some(({ state, tried }) => state === 'shrinking' || (state === 'sending' && !tried)))
      return 'busy';
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
    return this.#items.flatMap(({ tag, name, photo, photoId }) =>
      photo ? [{ tag, name, ...photo, photoId }] : [],
    );
  }

  /** Until each is there and on its way. One by one: a cheap phone cannot hold six large pictures at once. */
  async add(files: File[], tag: string): Promise<void> {
    this.#faults = [];
    for (const file of files) {
      if (this.count < this.#most) await this.#take(file, tag);
      else {
        const tooMany = fill(this.#host.words(zh).photoTooMany, { n: this.#most });
        this.#change(() => this.#faults.push(tooMany));
        return;
      }
    }
  }

  async #take(file: File, tag: string): Promise<void> {
    const item: Item = { id: this.#next++, tag, name: file.name, preview: '', state: 'shrinking', part: 0 };
    this.#change(() => this.#items.push(item));
    try {
      const blob = await shrink(file);
      item.photo = { blob };
      item.preview = URL.createObjectURL(blob);
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
    void this.#send(item);
  }

  #send(item: Item): Promise<void> {
    if (item.state !== 'sending') item.way = this.#go(item);
    return item.way ?? Promise.resolve();
  }

  async #go(item: Item): Promise<void> {
    const { photo } = item;
    // It may have been taken back while it was being shrunk.
    if (!photo || !this.#items.includes(item)) return;
    const end = new AbortController();
    const waited = item.state !== 'shrinking';
    this.#change(() => {
      item.state = 'sending';
      item.end = end;
    });
    const result = await upload(this.#host.client, this.#credential(), photo, {
      // After a break the server may have less than was sent: what was seen stays.
      progress: (part) =>
        this.#change(() => {
          item.part = Math.max(item.part, part);
        }),
      signal: end.signal,
    });
    if (end.signal.aborted) return;
    this.#change(() => {
      if ('photoId' in result) {
        item.photoId = result.photoId;
        item.state = 'done';
        this.#goesAgain();
      } else if (result.failure.code === 'INVALID_INPUT') {
        this.#faults.push(fill(this.#host.words(zh).photoRefused, { name: item.name }));
        this.#items = this.#items.filter((other) => other !== item);
        this.#refused ||= waited;
      } else if (passing.test(result.failure.code)) {
        item.tried = true;
        item.state = unreached(result.failure) ? 'waiting' : 'later';
        this.#wait(result.failure.retryAfter);
      } else item.state = 'failed';
    });
  }

  get #waits(): boolean {
    return this.#items.some(waits);
  }

  /** One pause for all that wait: whoever fails meanwhile waits along. */
  #wait(retryAfter?: number): void {
    if (this.#waits && !this.#backoff.at && this.#host.isConnected) this.#backoff.later(retryAfter);
  }

  /** One went through: the others need not wait any longer. */
  #goesAgain(): void {
    this.#backoff.stop();
    this.#sendWaiting();
  }

  #sendWaiting(): void {
    for (const item of this.#items.filter(waits)) void this.#send(item);
  }

  /** Others send them from now on, or nobody does; what is still being shrunk goes nowhere. */
  stop(): void {
    this.#backoff.stop();
    for (const { end } of this.#items) end?.abort();
    this.#items = [];
    this.#most = 0;
  }

  /** Photos of an appeal that waited on the device. */
  restore(photos: StoredPhoto[]): void {
    for (const { tag, name, blob, ticket, photoId, refused } of photos) {
      const state = photoId ? 'done' : refused ? 'failed' : 'waiting';
      const preview = URL.createObjectURL(blob);
      this.#items.push({
        id: this.#next++,
        tag,
        name,
        preview,
        state,
        part: 0,
        photo: { blob, ticket },
        ...(photoId && { photoId }),
      });
    }
  }

  /** The server has no longer what was sent: it must be sent again. */
  lose(photoId: string | undefined): void {
    for (const item of this.#items) {
      if (item.photoId !== photoId) continue;
      delete item.photoId;
      delete item.photo?.ticket;
      item.part = 0;
      item.state = 'failed';
    }
  }

  /** What the server has for good leaves the tray. */
  settle(photoId: string): void {
    const item = this.#items.find((one) => one.photoId === photoId);
    if (item) this.remove(item);
  }

  /**
   * Sends what has not gone yet, and waits for what is on its way. False when one was refused meanwhile, or while it waited
   * before: whether the rest goes without it, the person says by sending once more.
   */
  async sendRest(): Promise<boolean> {
    const { count } = this;
    await Promise.all(
      this.#items
        .filter((item) => waits(item) || item.state === 'sending' || item.state === 'failed')
        .map((item) => this.#send(item)),
    );
    const whole = !this.#refused && this.count === count;
    this.#refused = false;
    return whole;
  }

  remove(item: Item): void {
    URL.revokeObjectURL(item.preview);
    item.end?.abort();
    this.#change(() => {
      this.#items = this.#items.filter((other) => other !== item);
    });
    if (!this.#waits) this.#backoff.stop();
  }

  #change(change: () => void): void {
    change();
    this.#host.requestUpdate();
  }

  render(tag: string): TemplateResult {
    // An element that was taken off its page and put back goes on.
    this.#wait();
    const t = this.#host.words(zh);
    const items = this.#items.filter((item) => item.tag === tag);
    const words = {
      shrinking: t.photoShrinking,
      sending: t.photoSending,
      done: t.photoDone,
      waiting: t.photoWaiting,
      later: t.photoLater,
      failed: t.photoFailed,
    };
    return html`<div role="status" class="stack">${this.#faults.map((fault) => html`<p class="wrong">${fault}</p>`)}</div>
      <ul class="photos">
        ${items.map((item, index) => {
          const label = fill(t.photoOf, { n: index + 1 });
          const again = waits(item) ? t.photoNow : item.state === 'failed' ? t.photoRetry : '';
          return html`<li>
            <img src=${item.preview || nothingYet} alt=${label} />
            <progress max="1" .value=${item.state === 'done' ? 1 : item.part} aria-label=${label}></progress>
            <span class="small ${item.state === 'failed' ? 'wrong' : ''}">${fill(words[item.state], { n: Math.round(item.part * 100) })}</span>
            ${again ? html`<button type="button" aria-label="${again} ${label}" @click=${() => this.#send(item)}>${again}</button>` : ''}
            <button type="button" class="plain" aria-label="${t.photoRemove} ${label}" @click=${() => this.remove(item)}>${t.photoRemove}</button>
          </li>`;
        })}
      </ul>`;
  }
}

const nothingYet = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
