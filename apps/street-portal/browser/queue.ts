// The queue of whoever is signed in, read by GraphQL, and again whenever the house says that something changed.
import { accessToken, beginSignIn, finishSignIn, signOut, tokenEnds } from './signIn.ts';
import { away, language, text, translatePage } from './words.ts';

const query = `query Queue($locale: String!) {
  viewer { person { name } }
  enumLabels(locale: $locale) { enumName value label { text(locale: $locale) } }
  appeals(first: 50, filter: { open: true }, orderBy: { field: URGENCY, direction: ASC }) { totalCount nodes {
    code title state place { name { text(locale: $locale) } } promiseClock { dispatchDueAt dueAt overdue } } } }`;
interface Queue {
  viewer: { person: { name: string } };
  enumLabels: { enumName: string; value: string; label: { text: string } }[];
  appeals: { totalCount: number; nodes: Appeal[] };
}
interface Appeal {
  code: string;
  title: string;
  state: string;
  place: { name: { text: string } } | null;
  promiseClock: { dispatchDueAt: string | null; dueAt: string | null; overdue: boolean };
}

const find = (selector: string) => document.querySelector(selector) as HTMLElement;
let queue: Queue | null = null;

/** One request; null when the sign-in is over. */
async function ask(document: string, accept: string, signal: AbortSignal | null): Promise<Response | null> {
  const token = await accessToken();
  if (!token) return null;
  const response = await fetch(`${find('html').dataset.api}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: accept, Authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: document, variables: { locale: language } }),
    signal,
  });
  if (!response.ok && response.status !== 401) throw new Error(String(response.status));
  return response.ok ? response : null;
}

async function read(): Promise<boolean> {
  const answer = await ask(query, 'application/json', null);
  queue = answer && ((await answer.json()) as { data: Queue | null }).data;
  show(queue ? '' : text.ended);
  return queue !== null;
}

/**
 * Listens, reads, and reads again with each change: what changes while it reads is heard as well. Before the token ends
 * it listens anew, with a fresh one.
 */
async function follow(): Promise<void> {
  try {
    while (true) {
      const events = 'subscription { queueUpdated { counts { open } } }';
      const stream = await ask(events, 'text/event-stream', AbortSignal.timeout(tokenEnds()));
      if (!(await read())) return;
      const parts = stream?.body?.pipeThrough(new TextDecoderStream()) as AsyncIterable<string> | undefined;
      for await (const part of parts ?? []) if (part.includes('event: next') && !(await read())) return;
    }
  } catch (problem) {
    const isTime = (problem as Error).name === 'TimeoutError';
    if (!isTime) find('#note').textContent = text.offline;
    setTimeout(follow, isTime ? 0 : 5_000);
  }
}

/** The queue as it is at this moment, or the sign-in button with what there is to say. */
function show(note: string): void {
  document.body.classList.toggle('signed-in', queue !== null);
  const labels = new Map(queue?.enumLabels.map((one) => [`${one.enumName}.${one.value}`, one.label.text]));
  const rows = queue?.appeals.nodes.map(({ code, title, state, place, promiseClock }) => {
    const row = (find('template') as HTMLTemplateElement).content.firstElementChild?.cloneNode(
      true,
    ) as HTMLElement;
    const due = promiseClock.dueAt ?? promiseClock.dispatchDueAt;
    const clock = due ? (promiseClock.overdue ? text.late : text.due)(away(due)) : text.none;
    const facts = [code, place?.name.text, labels.get(`AppealState.${state}`)].filter(Boolean).join(' · ');
    row.classList.toggle('late', promiseClock.overdue);
    for (const [index, words] of [title, facts, clock].entries()) row.children[index]?.append(words);
    return row;
  });
  find('#queue').replaceChildren(...(rows ?? []));
  const count = queue && `${queue.viewer.person.name} · ${text.count(queue.appeals.totalCount)}`;
  find('#note').textContent = count ?? note;
}

translatePage();
find('#sign-in').onclick = beginSignIn;
find('#sign-out').onclick = () => signOut().finally(() => location.reload());
const outcome = await finishSignIn().catch(() => 'failed' as const);
show(text[outcome]);
// Time passes, also while nothing changes.
setInterval(() => queue && show(''), 30_000);
if (outcome === 'signedIn') await follow();
