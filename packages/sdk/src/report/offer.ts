import { html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import { span } from '../base/dates.ts';
import { fill } from '../base/words.ts';
import { LinliAround } from '../generated/documents/LinliAround.ts';
import type { LinliAroundQuery } from '../generated/operations.ts';
import { offer as zh } from '../locales/zh-CN/offer.ts';
import type { MeToo } from '../nearby/meToo.ts';
import type { Site } from './form.ts';
import type { LinliReport } from './LinliReport.ts';
import offerSheet from './offer.css';

type Around = NonNullable<NonNullable<LinliAroundQuery['nearbyAppeals']>[number]['appeal']>;

const sheet = unsafeCSS(offerSheet);
const most = 3;

/** Whether one is the other, or lies above or under it. */
function related(categories: Site['categories'], one: string, other: string): boolean {
  const above = (id: string | undefined, sought: string): boolean =>
    id !== undefined &&
    (id === sought || above(categories.find((category) => category.id === id)?.parent?.id, sought));
  return above(one, other) || above(other, one);
}

/**
 * What others have reported at this place of this category and staff have published: whoever has the same problem joins
 * it instead of reporting it again. It asks nothing of who goes on writing, and what is written is not sent for it.
 */
export class Offer {
  #report: LinliReport;
  #asked = '';
  #found: Around[] = [];
  #joining: MeToo | undefined;
  #begun = new Map<string, MeToo>();

  constructor(report: LinliReport) {
    this.#report = report;
    report.wear(sheet);
  }

  async look(place: string, category: string): Promise<void> {
    const { client, siteKey: key, language: locale, site } = this.#report;
    const asked = `${place} ${category} ${locale}`;
    if (asked === this.#asked || !site) return;
    this.#asked = asked;
    this.#found = [];
    const answer = await client.query(LinliAround, { key, place, category, locale }).toPromise();
    if (asked !== this.#asked) return;
    // What lies across the border of the community cannot be joined here.
    const here = new Set(site.places.map(({ id }) => id));
    this.#found = (answer.data?.nearbyAppeals ?? [])
      .flatMap(({ appeal }) =>
        appeal?.place &&
        here.has(appeal.place.id) &&
        related(site.categories, appeal.category?.id ?? '', category)
          ? [appeal]
          : [],
      )
      .slice(0, most);
    this.#report.requestUpdate();
  }

  /** The person has changed their mind about where or what. */
  forget(): void {
    this.#asked = '';
    this.#found = [];
  }

  async #join(appeal: Around): Promise<void> {
    const report = this.#report;
    const { site } = report;
    const part = await import('../nearby/meToo.ts').catch(() => undefined);
    if (!part || !site) return report.fail({ code: 'OFFLINE' });
    let done = false;
    const joining: MeToo =
      this.#begun.get(appeal.id) ??
      new part.MeToo(report, {
        asked: site,
        appeal,
        back: report.words(zh).offerAnother,
        joined: () => {
          done = true;
        },
        wait: async (input, failure) => {
          if (!(await report.finish?.keepJoin(input, appeal.title, failure))) return false;
          // The form stays as it was written: who knows whether it can still be joined when it arrives.
          this.#begun.delete(appeal.id);
          // Who has gone back to the form meanwhile, or opened another one, goes on there.
          if (this.#joining !== joining) return true;
          this.#joining = undefined;
          report.focusOn('queued');
          return true;
        },
        close: () => {
          this.#joining = undefined;
          if (done) report.restart();
          else report.focusOn(`offer-${appeal.id}`);
        },
      });
    this.#begun.set(appeal.id, joining);
    this.#joining = joining;
    await joining.look();
  }

  /** In place of the form, while somebody joins. */
  renderJoining(): TemplateResult | undefined {
    return this.#joining?.render();
  }

  render(): TemplateResult {
    const { language } = this.#report;
    const t = this.#report.words(zh);
    const ago = (iso: string): string =>
      fill(t.offerAgo, { span: span(Date.now() - Date.parse(iso), language) });
    const found = this.#found;
    return html`<p role="status" class=${found.length > 0 ? 'offered' : 'gone'}>${found.length > 0 ? t.offerTitle : nothing}</p>
      ${
        found.length > 0
          ? html`<p>${t.offerLead}</p>
              <ul class="stack offers" part="offers">
                ${found.map(
                  (appeal) => html`<li class="card stack">
                    <b dir="auto">${appeal.title}</b>
                    <p dir="auto">${appeal.summary}</p>
                    <ul class="facts muted small">
                      <li>${appeal.place?.name.text}</li>
                      <li>${ago(appeal.recordedAt)}</li>
                      ${appeal.supporterCount > 0 ? html`<li>${fill(t.offerSupporters, { n: appeal.supporterCount })}</li>` : nothing}
                    </ul>
                    <div>
                      <button type="button" id="offer-${appeal.id}" aria-label="${t.offerJoin}: ${appeal.title}" @click=${() => void this.#join(appeal)}>
                        ${t.offerJoin}
                      </button>
                    </div>
                  </li>`,
                )}
              </ul>`
          : nothing
      }`;
  }
}
