import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../base/words.ts';
import { common } from '../locales/zh-CN/common.ts';
import type { StepName } from './check.ts';
import { stopperOf } from './form.ts';
import type { LinliReport } from './LinliReport.ts';
import { categoryStep } from './steps/category.ts';
import { kindStep } from './steps/kind.ts';
import { type PhotoPicker, photosStep } from './steps/photos.ts';
import { placeStep } from './steps/place.ts';
import { textStep } from './steps/text.ts';
import type { ReportView } from './view.ts';

function picker(element: LinliReport): PhotoPicker {
  return (tag, id, label = element.t.photosAdd) => html`<span class="button filepick">
      ${camera} ${label}
      <input
        id=${id}
        type="file"
        accept="image/*,.heic,.heif"
        multiple
        aria-label=${label}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          void element.addPhotos([...(input.files ?? [])], tag);
          input.value = '';
        }}
      />
    </span>
    ${element.tray?.render(tag) ?? nothing}`;
}

function content(element: LinliReport, view: ReportView, step: StepName): TemplateResult {
  const photos = picker(element);
  if (step === 'kind') return kindStep(view);
  if (step === 'category') return categoryStep(view, photos);
  if (step === 'text') return textStep(view, !!element.draft?.kept, (tick) => void element.keepDraft(tick));
  if (step === 'photos') return photosStep(view, photos);
  if (step === 'contact')
    return (
      view.contact?.contactFields({ ...view, words: (own) => element.words(own) }) ??
      html`<p class="muted">${element.words(common).loading}</p>`
    );
  if (step === 'review') return element.finish?.renderReview(view) ?? html``;
  return placeStep(view, {
    find: element.find,
    setFind: (text) => {
      element.find = text;
      element.requestUpdate();
    },
    fix: element.fix?.render() ?? nothing,
    offer: element.offer?.render() ?? nothing,
    map: (element.mapOpen && element.map?.render(view)) || nothing,
    mapOpen: element.mapOpen,
    openMap: () => void element.toggleMap(),
    locate: () => void element.locate(),
  });
}

const questions = ({ t }: ReportView, taken: boolean): Record<StepName, string> => {
  return {
    kind: t.askKind,
    category: t.askCategory,
    text: t.askText,
    photos: taken ? t.morePhotos : t.askPhotos,
    place: t.askPlace,
    contact: t.askContact,
    review: t.askReview,
  };
};

/** One question a screen where it is narrow, the whole form where there is room. */
export function formBody(element: LinliReport, view: ReportView): TemplateResult {
  const { t } = view;
  const narrow = element.isNarrow;
  const { steps } = element;
  const asked = steps.filter((step) => step !== 'review');
  const shown = narrow
    ? [element.step]
    : element.photosFirst
      ? [...new Set<StepName>(['photos', ...asked])]
      : asked;
  const last = !narrow || element.step === 'review';
  const at = steps.indexOf(element.step);
  const stopped = stopperOf(view.site, view.form) && (!narrow || element.step === 'category');
  return html`<form novalidate class="stack" part="form" @submit=${(event: Event) => void element.proceed(event)}>
    <header class="stack tight">
      <h2>${t.title}</h2>
      ${!narrow || at === 0 ? html`<p class="muted">${view.site.title.text}</p><p>${t.lead}</p>` : nothing}
      ${
        narrow
          ? html`<p class="small muted" aria-live="polite">${fill(t.step, { n: at + 1, of: steps.length })}</p>
              <progress max=${steps.length} .value=${at + 1} aria-hidden="true"></progress>`
          : nothing
      }
    </header>
    ${element.draft?.render() ?? nothing} ${photosAhead(element)}
    ${shown.map(
      (step) => html`<fieldset class="stack step ${narrow ? '' : 'card'}" part="step step-${step}">
        <legend><h3 id="step-${step}" tabindex="-1">${questions(view, !!element.tray?.count)[step]}</h3></legend>
        ${content(element, view, step)}
      </fieldset>`,
    )}
    <div class="gone" aria-hidden="true"><input name="website" tabindex="-1" autocomplete="off" /></div>
    ${element.trouble()}
    ${
      stopped
        ? nothing
        : html`<div class="row nav">
            <button class="primary" part="submit" ?disabled=${element.sending}>
              ${element.sending ? element.words(common).sending : last ? t.submit : element.editing ? t.toReview : t.next}
            </button>
            ${back(element, narrow && at > 0)}
          </div>`
    }
    ${stopped ? back(element, narrow && at > 0) : nothing}
  </form>`;
}

/** A photo may come before all questions, and stays in sight on the way. */
function photosAhead(element: LinliReport): TemplateResult | typeof nothing {
  const { t, tray, step } = element;
  if (!element.isNarrow)
    return element.photosFirst
      ? nothing
      : html`<div><button type="button" @click=${() => element.beginWithPhotos()}>${camera} ${t.photoFirst}</button></div>`;
  if (step === 'kind')
    return html`<div class="stack">${picker(element)('', 'photos', tray?.count ? t.photosAdd : t.photoFirst)}</div>`;
  return tray && step !== 'photos' ? html`<div class="strip">${tray.render('')}</div>` : nothing;
}

const back = (element: LinliReport, shown: boolean): TemplateResult | typeof nothing =>
  shown
    ? html`<button type="button" class="back" @click=${() => element.go(element.steps[element.at - 1] ?? 'kind')}>${element.t.back}</button>`
    : nothing;

const camera = html`<svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2"><path d="M2 6h4l2-3h6l2 3h4v13H2z" /><circle cx="11" cy="12" r="4" /></svg>`;
