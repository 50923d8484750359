import { html, nothing, type TemplateResult } from 'lit';
import { type Failure, outcome } from '../api/failure.ts';
import { LinliAddPhoto } from '../generated/documents/LinliAddPhoto.ts';
import type { PhotoTray } from '../photos/tray.ts';
import type { SayingHost, Sent } from './typed.ts';

/** Photos that are added to an appeal: chosen and uploaded one by one, then handed over together. */
export class AddPhotos {
  #host: SayingHost;
  #tray: PhotoTray | undefined;
  #wrong = '';

  constructor(host: SayingHost) {
    this.#host = host;
  }

  get count(): number {
    return this.#tray?.count ?? 0;
  }

  get busy(): boolean {
    return this.#tray?.state === 'busy';
  }

  #credential = (): { code: string; secret: string } => ({
    code: this.#host.code.replace(/\D/g, ''),
    secret: this.#host.secret,
  });

  async #open(): Promise<PhotoTray | undefined> {
    try {
      const { PhotoTray: Tray } = await import('../photos/tray.ts');
      this.#tray ??= new Tray(this.#host, this.#credential, 6);
      this.#wrong = '';
    } catch {
      this.#wrong = this.#host.explain({ code: 'OFFLINE' });
    }
    this.#host.requestUpdate();
    return this.#tray;
  }

  /** The person has begun: what photos need is fetched now, because the network may go at any time. */
  expect(): void {
    import('../photos/tray.ts').catch(() => console.warn('linli: a part could not be loaded yet'));
  }

  async #choose(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    await (await this.#open())?.add(files, '');
  }

  /** What was handed over is not handed over again; what the network did not take before goes first. */
  async send(): Promise<Sent> {
    const tray = this.#tray;
    if (!tray) return {};
    const whole = await tray.sendRest();
    const photoIds = tray.ids();
    if (photoIds.length < tray.count)
      return { failure: { code: navigator.onLine ? 'SERVICE_UNAVAILABLE' : 'OFFLINE' } };
    // One that the server does not take stands there by its name; whether the others go without it, the person says.
    if (!whole) return { failure: { code: 'INVALID_INPUT' } };
    if (photoIds.length === 0) return {};
    const { client, language: locale } = this.#host;
    const input = { ...this.#credential(), photoIds };
    const answer = await client.mutation(LinliAddPhoto, { input, locale }).toPromise();
    const result = outcome(answer, answer.data?.addPhoto);
    if (result.failure) return this.#refused(tray, photoIds, result.failure);
    // What was chosen meanwhile stays, to be sent as well.
    for (const id of photoIds) tray.settle(id);
    if (tray.count === 0) this.#tray = undefined;
    return result;
  }

  async #refused(tray: PhotoTray, sent: string[], failure: Failure): Promise<Sent> {
    const faults = (failure.fields ?? []).map(({ path, code }) => ({ code, id: sent[Number(path.at(-1))] }));
    // An earlier try took effect, and the server's word for it got lost.
    const settled = faults.flatMap(({ code, id }) => (id && code === 'DUPLICATE' ? [id] : []));
    for (const id of settled) tray.settle(id);
    for (const { id } of faults) tray.lose(id);
    if (settled.length === 0 || settled.length < faults.length) return { failure };
    if (tray.count > 0) return this.send();
    this.#tray = undefined;
    return {};
  }

  render(label: string): TemplateResult {
    return html`<div>
        <span class="button filepick">
          ${label}<input type="file" accept="image/*,.heic,.heif" multiple aria-label=${label} @change=${(event: Event) => void this.#choose(event)} />
        </span>
      </div>
      ${this.#wrong ? html`<p class="wrong" role="alert">${this.#wrong}</p>` : nothing}
      ${this.#tray?.render('') ?? nothing}`;
  }
}
