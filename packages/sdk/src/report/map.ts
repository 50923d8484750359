import { html, type TemplateResult } from 'lit';
import { common } from '../locales/zh-CN/common.ts';
import { tiles as zh } from '../locales/zh-CN/tiles.ts';
import { LocationFix } from '../places/fix.ts';
import { SchematicMap } from '../places/map.ts';
import type { TileMap } from '../tiles/TileMap.ts';
import type { Site } from './form.ts';
import type { LinliReport } from './LinliReport.ts';
import type { ReportView } from './view.ts';

type State = 'plan' | 'opening' | 'tiles' | 'failed';

/** What the place is chosen on, beside the list: the website's own map where it names one, else the office's plan. */
export class ReportMap {
  #report: LinliReport;
  #plan: SchematicMap;
  #tiles: TileMap | undefined;
  #state: State = 'plan';

  constructor(report: LinliReport, site: Site) {
    this.#report = report;
    this.#plan = new SchematicMap(report, site.places, () => void this.#openTiles());
    void this.#plan.load();
  }

  async #openTiles(): Promise<void> {
    if (!this.#report.tiles) return;
    this.#turn('opening');
    try {
      const { openTiles } = await import('../tiles/open.ts');
      this.#tiles = await openTiles(this.#report, this.#plan.outlined, () => this.#turn('failed'));
      this.#turn(this.#tiles ? 'tiles' : 'plan');
    } catch {
      // A part of it did not come: the plan is there.
      this.#turn('failed');
    }
  }

  #turn(state: State): void {
    this.#state = state;
    this.#report.requestUpdate();
  }

  render({ form, set }: ReportView): TemplateResult {
    const report = this.#report;
    if (this.#state === 'opening') return this.#plan.waiting();
    if (this.#state === 'tiles' && this.#tiles)
      return this.#tiles.render({
        point: form.point,
        estate: form.estate,
        choose: (point, estate) => {
          set({ estate, building: estate === form.estate ? form.building : '' });
          report.fix ??= new LocationFix(report, (at) => report.set({ point: at }));
          void report.fix.mark(point);
        },
      });
    const plan = this.#plan.render(form.estate, (estate) => set({ estate, building: '' }));
    return this.#state === 'failed' ? html`${this.#failed()}${plan}` : plan;
  }

  #failed(): TemplateResult {
    return html`<div class="note warm" role="status">
      <p>${this.#report.words(zh).tilesFailed}</p>
      <button type="button" @click=${() => void this.#openTiles()}>${this.#report.words(common).again}</button>
    </div>`;
  }
}
