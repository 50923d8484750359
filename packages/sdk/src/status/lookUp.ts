import { html, type nothing, type TemplateResult } from 'lit';
import type { LinliStatus } from './LinliStatus.ts';

/** Code and PIN by hand, for whoever has only the paper slip or wrote them down. */
export function lookUp(element: LinliStatus, trouble: TemplateResult | typeof nothing): TemplateResult {
  const { t } = element;
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
      <input id="code" name="code" inputmode="numeric" autocomplete="off" required .value=${element.code} />
    </div>
    <div class="field">
      <label for="pin">${t.statusPin}</label>
      <input id="pin" name="pin" inputmode="numeric" autocomplete="off" required />
    </div>
    <div><button class="primary">${t.statusOpen}</button></div>
  </form>`;
}
