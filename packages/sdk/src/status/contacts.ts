import { html, type TemplateResult } from 'lit';
import { fill, type Texts } from '../base/words.ts';
import { contacts as zh } from '../locales/zh-CN/contacts.ts';
import { type Tracked, textAt } from './tracked.ts';

interface Speaker {
  words<Own extends Texts>(own: Own): Own;
}

/** How often staff got in touch about it, by channel; the server says neither with whom nor what was said. */
export function contacts({ contactCounts }: Pick<Tracked, 'contactCounts'>, host: Speaker): TemplateResult {
  const t = host.words(zh);
  const n = contactCounts.reduce((sum, { count }) => sum + count, 0);
  return html`<section class="card stack tight" part="contacts">
    <h3>${fill(t.contactsTitle, { n })}</h3>
    <ul class="tally">
      ${contactCounts.map(({ channel, count }) => html`<li>${fill(textAt(t, `contact_${channel}`) || t.contact_OTHER, { n: count })}</li>`)}
    </ul>
    <p class="small muted"><bdi>${t.contactsLead}</bdi></p>
  </section>`;
}
