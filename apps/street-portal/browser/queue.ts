// The queue of whoever is signed in, read by GraphQL, read again whenever the house says that something changed.
import { accessToken, beginSignIn, finishSignIn, signOut } from './signIn.ts';
import { away, language, text, translatePage } from './words.ts';

const { api = '' } = document.documentElement.dataset;
const find = (id: string) => document.getElementById(id) as HTMLElement;

interface Appeal {
  code: string;
  title: string;
  state: string;
  place: { name: { text: string } } | null;
  promiseClock: { dispatchDueAt: string | null; dueAt: string | null; overdue: boolean };
}
interface Queue {
  viewer: { person: { name: string }; email: string };
  enumLabels: { enumName: string; value: string; label: { text: string } }[];
  appeals: { totalCount: number; nodes: Appeal[] };
}

const query = `query Queue($locale: String!) {
  viewer { person { name } email }
  enumLabels(locale: $locale) { enumName value label { text(locale: $locale) } }
  appeals(first: 50, filter: { open: true }, orderBy: { field: URGENCY, direction: ASC }) {
    totalCount nodes { code title state place { name { text(locale: $locale) } } promiseClock { dispatchDueAt dueAt overdue } }
  }
}`;

let queue: Queue | null = null;

/** One request with a token that lives; null when the sign-in is over. */
async function ask(document: string, accept: string, signal: AbortSignal | null): Promise<Response | null> {
  const token = await accessToken();
  if (!token) return null;
  const response = await fetch(`${api}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: accept, Authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: document, variables: { locale: language } }),
    signal,
  });
  return response.status === 401 ? null : response;
}

async function read(): Promise<boolean> {
  const response = await ask(query, 'application/json', null);
  queue = response && ((await response.json()) as { data: Queue | null }).data;
  show();
  return queue !== null;
}

/** Reads the queue, then listens; reads again with each change, and listens anew before the token of the stream ends. */
async function follow(): Promise<void> {
  while (await read().catch(() => true)) {
    try {
      const minutes = AbortSignal.timeout(8 * 60_000);
      const stream = await ask(
        'subscription { queueUpdated { counts { open } } }',
        'text/event-stream',
        minutes,
      );
      if (!stream?.body) break;
      const parts = stream.body.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>;
      for await (const part of parts) if (part.includes('event: next') && !(await read())) break;
    } catch (problem) {
      if ((problem as Error).name === 'TimeoutError') continue;
      find('note').textContent = text.offline;
      await new Promise((resolve) => setTimeout(resolve, 5_000));
    }
  }
  leave(text.ended);
}

function show(): void {
  if (!queue) return;
  const { viewer, appeals, enumLabels } = queue;
  const labels = new Map(
    enumLabels.map(({ enumName, value, label }) => [`${enumName}.${value}`, label.text]),
  );
  find('note').textContent = appeals.totalCount === 0 ? text.empty : text.count(appeals.totalCount);
  find('who').textContent = `${viewer.person.name} · ${viewer.email}`;
  find('queue').replaceChildren(
    ...appeals.nodes.map(({ code, title, state, place, promiseClock }) => {
      const { dispatchDueAt, dueAt, overdue } = promiseClock;
      const due = dueAt ?? dispatchDueAt;
      const row = document.createElement('li');
      row.classList.toggle('late', overdue);
      const facts = [code, place?.name.text, labels.get(`AppealState.${state}`)].filter(Boolean).join(' · ');
      const clock = due ? `${overdue ? text.late : text.due} ${away(due)}` : text.none;
      row.append(piece('strong', title), piece('span', facts), piece('b', clock));
      return row;
    }),
  );
  for (const id of ['who', 'queue', 'sign-out']) find(id).hidden = false;
  find('sign-in').hidden = true;
}

function piece(tag: string, words: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
}

function leave(note: string): void {
  queue = null;
  find('note').textContent = note;
  find('queue').replaceChildren();
  for (const id of ['who', 'queue', 'sign-out']) find(id).hidden = true;
  find('sign-in').hidden = false;
}

translatePage();
find('sign-in').onclick = () => void beginSignIn();
find('sign-out').onclick = () => void signOut().finally(() => location.reload());
// Time passes, also while nothing changes.
setInterval(show, 30_000);
const outcome = await finishSignIn().catch(() => 'FAILED' as const);
const notes = { SIGNED_IN: '', DENIED: text.denied, FAILED: text.failed, NOT_ASKED: text.welcome };
leave(notes[outcome]);
if (outcome === 'SIGNED_IN') await follow();
