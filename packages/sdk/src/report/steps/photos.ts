import { html, type TemplateResult } from 'lit';
import { wrong } from '../../base/fields.ts';
import { fill } from '../../base/words.ts';
import { mostPhotos } from '../form.ts';
import type { ReportView } from '../view.ts';

/** Draws a picker and the photos chosen so far; the tag says which question they answer. */
export type PhotoPicker = (tag: string, id: string, label?: string) => TemplateResult;

export const photosStep = (view: ReportView, photos: PhotoPicker): TemplateResult =>
  html`<p class="muted">${fill(view.t.photosHint, { n: mostPhotos })}</p>
    ${photos('', 'photos')} ${wrong(view, 'photos')}`;
