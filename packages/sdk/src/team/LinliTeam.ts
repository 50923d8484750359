import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
  unsafeCSS,
} from 'lit';
import { publicly } from '../api/client.ts';
import { type Failure, failureOf } from '../api/failure.ts';
import { LinliElement } from '../base/element.ts';
import { fill, type Texts } from '../base/words.ts';
import { LinliTeam as TeamQuery } from '../generated/documents/LinliTeam.ts';
import { common } from '../locales/zh-CN/common.ts';
import { team } from '../locales/zh-CN/team.ts';
import teamSheet from './team.css';
import { type Choice, gridChoices, type Member, type Team, whereOf } from './team.ts';

/**
 * Who answers for a place: secretary, apprentices, grid leaders and members, and how to reach them.
 *
 * @fires linli-ready - The team is shown.
 * @fires linli-error - detail.code
 */
export class LinliTeam extends LinliElement {
  static override properties: PropertyDeclarations = {
    place: {},
    placeCode: { attribute: 'place-code' },
    team: { state: true },
    chosen: { state: true },
    grid: { state: true },
  };

  static override styles = [LinliElement.styles, unsafeCSS(teamSheet)];

  /** Id of a place of the site; by default its own. */
  place = '';
  /** The same by its official code. */
  placeCode = '';

  protected team: Team | undefined = undefined;
  /** Of a street's communities. */
  protected chosen = '';
  /** Where the reader lives, as far as the reader says so. */
  protected grid = '';
  private communities: Choice[] = [];
  private isReady = false;
  private turn = 0;

  get t(): typeof team {
    return this.words(team);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // The list of communities comes in the new language with the site's own answer.
    if (changed.has('locale')) this.chosen = '';
    const asked = ['siteKey', 'place', 'placeCode', 'locale', 'api'];
    if (asked.some((name) => changed.has(name))) void this.load();
  }

  async load(): Promise<void> {
    const { siteKey, chosen, placeCode, language: locale } = this;
    this.failure = undefined;
    if (!siteKey || !this.api) {
      this.fail({ code: siteKey ? 'MISSING_API' : 'MISSING_SITE_KEY' });
      return;
    }
    const place = chosen || this.place || null;
    const variables = { key: siteKey, place, placeCode: (!chosen && placeCode) || null, locale };
    this.turn += 1;
    const { turn } = this;
    const answer = await this.client.query(TeamQuery, variables, publicly).toPromise();
    // What was asked for since is answered by itself.
    if (turn !== this.turn) return;
    if (answer.error || !answer.data) {
      this.fail(answer.error ? failureOf(answer.error) : { code: 'UNKNOWN' });
      return;
    }
    const { site, placeTeam } = answer.data;
    if (!this.isSpoken(locale, site?.locales)) return this.load();
    this.siteTexts = site?.texts;
    this.siteAccent = site?.accent;
    if (!placeTeam) {
      this.fail({ code: 'NOWHERE' });
      return;
    }
    if (placeTeam.communities.length > 0)
      this.communities = placeTeam.communities.map(({ id, name }) => ({ value: id, label: name.text }));
    this.team = placeTeam;
    this.grid = '';
    if (this.isReady) return;
    this.isReady = true;
    await this.updateComplete;
    this.emit('ready');
  }

  protected override async english(): Promise<Texts> {
    return (await import('../locales/en/teamPack.ts')).en;
  }

  protected override sentence(failure: Failure): string {
    return failure.code === 'NOWHERE' ? this.t.teamNowhere : super.sentence(failure);
  }

  protected override renderBody(): TemplateResult {
    const { t, team: shown, failure, communities } = this;
    const name = shown?.community?.name.text;
    const title = name ? fill(t.teamTitle, { place: name }) : t.teamChoose;
    return html`<section class="team stack">
      ${shown || communities.length > 0 ? html`<h2 dir="auto">${title}</h2>` : nothing}
      ${communities.length > 0 ? this.list('community', t.teamCommunity, communities, this.chosen, t.teamPick) : nothing}
      ${this.problem(failure, () => void this.load())}
      ${shown ? (name ? this.people(shown) : nothing) : failure ? html`<p><slot></slot></p>` : html`<p class="muted loading" role="status">${this.words(common).loading}</p>`}
    </section>`;
  }

  private people({ office, members, grids }: Team): TemplateResult {
    const { t } = this;
    const { byBuilding, list } = gridChoices(grids);
    const ofGrids = members.filter(({ gridIds }) => gridIds.length > 0);
    // Whoever is there for the very building comes first, then who is for all.
    const own = ofGrids.filter(({ gridIds }) => gridIds.includes(this.grid));
    const here = this.grid ? [...own, ...members.filter(({ gridIds }) => gridIds.length === 0)] : members;
    return html`${
      office
        ? html`<div class="card office" part="office">
            <div class="person">
              <p class="name" dir="auto">${office.name.text}</p>
              ${office.hours ? html`<p class="muted">${office.hours.text}</p>` : nothing}
            </div>
            ${this.call(office.name.text, office.phone)}
          </div>`
        : nothing
    }
    ${
      ofGrids.length > 0 && grids.length > 1
        ? this.list('grid', byBuilding ? t.teamBuilding : t.teamGrid, list, this.grid, t.teamAll)
        : nothing
    }
    <p class="muted" role="status">${members.length > 0 ? fill(t.teamPeople, { n: here.length }) : t.teamNobody}</p>
    ${
      here.length > 0
        ? html`<ul class="people">${here.map((member) => this.card(member, grids))}</ul>`
        : html`<p>${t.teamAsk}</p>`
    }`;
  }

  private card(member: Member, grids: Team['grids']): TemplateResult {
    const { t } = this;
    const texts: Texts = t;
    const where = whereOf(member, grids, t.teamDash);
    return html`<li class="card person" part="member">
      <p class="role">${texts[`role_${member.role}`]}</p>
      <p class="name" dir="auto">${member.name}</p>
      ${where ? html`<p class="muted">${fill(t.teamFor, { where })}</p>` : nothing}
      ${member.hours ? html`<p class="muted">${member.hours.text}</p>` : nothing}
      ${this.call(member.name, member.phone)}
    </li>`;
  }

  private call(name: string, phone: string | null): TemplateResult | typeof nothing {
    return phone
      ? html`<a
          class="button call"
          part="call"
          href="tel:${phone.replace(/[^\d+]/g, '')}"
          aria-label=${fill(this.t.teamCall, { name, phone })}
          >${phone}</a
        >`
      : nothing;
  }

  /** A native list; whatever is chosen is kept nowhere. */
  private list(id: 'community' | 'grid', label: string, all: Choice[], value: string, none: string) {
    const choose = ({ target }: Event): void => {
      const chosen = (target as HTMLSelectElement).value;
      if (id === 'grid') this.grid = chosen;
      else {
        this.chosen = chosen;
        this.team = undefined;
        void this.load();
      }
    };
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <select id=${id} @change=${choose}>
        <option value="" .selected=${value === ''}>${none}</option>
        ${all.map((one) => html`<option value=${one.value}>${one.label}</option>`)}
      </select>
    </div>`;
  }
}
