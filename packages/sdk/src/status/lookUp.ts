import { html, type nothing, type TemplateResult } from 'lit';
import { fill } from '../base/words.ts';
import { lookUp as zh } from '../locales/zh-CN/lookUp.ts';
import type { LinliStatus } from './LinliStatus.ts';

/** Code and PIN by hand, for whoever has only the paper slip or wrote them down. */
export function lookUp(element: LinliStatus, trouble: TemplateResult | typeof nothing): TemplateResult {
  const t = { ...element.t, ...element.words(zh) };
  const open = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    element.open(String(data.get('code')).replace(/\D/g, ''), String(data.get('pin')).replace(/\s/g, ''));
  };
  return html`<form class="stack lookup" @submit=${open}>
    <h2>${t.statusTitle}</h2>
    <p>${t.statusLead}</p>
    ${trouble}
    <div class="field">
      <label for="code">${t.statusCode}</label>
      <p class="muted small" id="code-hint">${fill(t.statusDigits, { n: 10 })}</p>
      <input id="code" aria-describedby="code-hint" name="code" inputmode="numeric" autocomplete="off" required .value=${element.code} />
    </div>
    <div class="field">
      <label for="pin">${t.statusPin}</label>
      <p class="muted small" id="pin-hint">${fill(t.statusDigits, { n: 6 })}</p>
      <input id="pin" aria-describedby="pin-hint" name="pin" inputmode="numeric" autocomplete="off" required />
    </div>
    <div><button class="primary" ?disabled=${element.busy}>${t.statusOpen}</button></div>
  </form>`;
}
