import { html, svg, type TemplateResult } from 'lit';
import type { Stage } from './around.ts';

const shapes: Record<Stage, TemplateResult> = {
  received: svg`<circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="3" />`,
  working: svg`<path d="M8 2l5 6-5 6-5-6z" />`,
  waiting: svg`<path d="M4 2h3v12H4zM9 2h3v12H9z" />`,
  solved: svg`<path d="M2 8l4 4 8-9" fill="none" stroke="currentColor" stroke-width="3" />`,
};

/** The shape that says without colour where it stands. */
export const stageIcon = (stage: Stage): TemplateResult =>
  html`<svg class="icon" width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">${shapes[stage]}</svg>`;
