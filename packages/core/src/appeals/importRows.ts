import type { AppealState, PlaceKind, Prisma } from '@linli/database/generated/prisma/client';
import { newId } from '../ids.ts';
import { type AppealWordsRow, type EventRow, insertRows } from '../imports/insertRows.ts';
import type { Transaction } from '../services.ts';
import { newCode } from './code.ts';
import { sealText } from './history.ts';
import type { ImportedAppeal } from './import.ts';
import type { ImportScope } from './importScope.ts';
import { openStates } from './machine.ts';
import { wordsRow } from './similar/storeWords.ts';
import { cleanWords, shorten, titleLimit } from './words.ts';

/** Collects the rows of every table, to insert each with one statement. */
export class ImportRows {
  readonly #source: string;
  readonly #tenantId: string;
  readonly #now: Date;
  /** One for each row to come. */
  readonly #codes: string[];
  readonly #appeals: Prisma.AppealCreateManyInput[] = [];
  readonly #contents: Prisma.AppealContentCreateManyInput[] = [];
  readonly #events: EventRow[] = [];
  readonly #texts: Prisma.EventTextCreateManyInput[] = [];
  readonly #participants: Prisma.ParticipantCreateManyInput[] = [];
  readonly #publications: Prisma.PublicationCreateManyInput[] = [];
  readonly #words: AppealWordsRow[] = [];

  constructor(source: string, tenantId: string, now: Date, codes: string[]) {
    this.#source = source;
    this.#tenantId = tenantId;
    this.#now = now;
    this.#codes = codes;
  }

  get count(): number {
    return this.#appeals.length;
  }

  /** Returns the id of the appeal that the row becomes. */
  add(row: ImportedAppeal, scope: ImportScope): string {
    const [tenantId, source] = [this.#tenantId, this.#source];
    const appealId = newId();
    const category = row.categoryCode ? scope.categories.get(row.categoryCode) : undefined;
    const place = scope.placeOf(row);
    const text = cleanWords(row.text);
    const title = shorten(cleanWords(row.title).replaceAll(/\s+/g, ' ') || text, titleLimit);
    const lastEntryAt = latest(row.recordedAt, row.answer?.at, row.closedAt);
    this.#appeals.push({
      id: appealId,
      tenantId,
      code: this.#codes.pop() ?? newCode(),
      kind: row.kind ?? 'COMPLAINT',
      state: row.state,
      channel: 'IMPORT',
      deadlineClass: row.deadlineClass ?? category?.deadlineClass ?? 'ORDINARY',
      level: levelAt(place?.kind) ?? category?.routeLevel ?? 'COMMUNITY',
      categoryId: category?.categoryId ?? null,
      categoryVersionId: category?.id ?? null,
      placeId: place?.id ?? null,
      placeVersionId: place?.currentVersionId ?? null,
      holderUnitId: row.holderUnitId ?? null,
      lng: row.point?.lng ?? null,
      lat: row.point?.lat ?? null,
      pointSource: row.point ? (row.pointSource ?? 'IMPORT') : null,
      recordedAt: row.recordedAt,
      resolvedAt: done.includes(row.state) ? (row.closedAt ?? null) : null,
      closedAt: row.closedAt ?? null,
      lastEntryAt,
      submittedBy: `import:${source}`,
    });
    this.#contents.push({ appealId, tenantId, title, text, address: row.address?.trim() || null });
    // Similar ones are sought among those that somebody still handles.
    if (openStates.includes(row.state)) this.#words.push(wordsRow(appealId, tenantId, { title, text }));
    this.#event(appealId, 1, {
      type: 'IMPORTED',
      toState: row.answer || row.closedAt ? 'SUBMITTED' : row.state,
      at: row.recordedAt,
      data: { ...row.origin, source, dueAt: row.dueAt?.toISOString() ?? null },
    });
    if (row.answer) this.#answer(appealId, title, row, row.answer);
    if (row.closedAt) {
      const sequence = row.answer ? 3 : 2;
      this.#event(appealId, sequence, { type: 'CLOSED', toState: row.state, at: row.closedAt });
    }
    for (let left = row.supporters ?? 0; left > 0; left -= 1) {
      this.#participants.push({
        id: newId(),
        tenantId,
        appealId,
        role: 'SUPPORTER',
        createdAt: row.recordedAt,
      });
    }
    return appealId;
  }

  async insert(tx: Transaction): Promise<void> {
    await insertRows(tx, 'appeal', this.#appeals);
    await insertRows(tx, 'appeal_content', this.#contents);
    await insertRows(tx, 'appeal_event', this.#events);
    await insertRows(tx, 'event_text', this.#texts);
    await insertRows(tx, 'participant', this.#participants);
    await insertRows(tx, 'publication', this.#publications);
    await insertRows(tx, 'appeal_words', this.#words);
  }

  /** A reply that was public in the source is public here: it is the office's own words, with the title it stood under. */
  #answer(
    appealId: string,
    title: string,
    row: ImportedAppeal,
    answer: NonNullable<ImportedAppeal['answer']>,
  ): void {
    const text = cleanWords(answer.text);
    this.#event(appealId, 2, {
      type: 'ANSWERED',
      toState: row.closedAt ? 'SUBMITTED' : row.state,
      at: answer.at,
      text,
      isPublic: answer.published,
    });
    if (!answer.published) return;
    this.#publications.push({
      appealId,
      tenantId: this.#tenantId,
      title,
      summary: shorten(text, 500),
      publishedAt: answer.at,
    });
  }

  #event(appealId: string, sequence: number, event: SourceEvent): void {
    const tenantId = this.#tenantId;
    const id = newId();
    const sealed = event.text ? sealText(event.text) : null;
    this.#events.push({
      id,
      tenantId,
      appealId,
      sequence,
      type: event.type,
      actorKind: 'INTEGRATION',
      fromState: sequence === 1 ? null : 'SUBMITTED',
      toState: event.toState,
      round: 1,
      isPublic: event.isPublic ?? true,
      ...(event.data ? { data: event.data } : {}),
      textHash: sealed?.hash ?? null,
      occurredAt: event.at,
      recordedAt: this.#now,
    });
    if (sealed) this.#texts.push({ eventId: id, tenantId, text: sealed.text, salt: sealed.salt });
  }
}

interface SourceEvent {
  readonly type: 'IMPORTED' | 'ANSWERED' | 'CLOSED';
  readonly toState: AppealState;
  readonly at: Date;
  readonly text?: string;
  readonly isPublic?: boolean;
  readonly data?: Prisma.InputJsonObject;
}

/** States that were reached by getting it done. */
const done: readonly AppealState[] = ['RESOLVED', 'VERIFIED', 'CLOSED'];

const rungs: readonly PlaceKind[] = ['GRID', 'COMMUNITY', 'STREET', 'DISTRICT'];

/** The rung of the ladder that a place stands for. Above the district there is none: what is the city's is a district's work. */
function levelAt(kind: PlaceKind | undefined): PlaceKind | undefined {
  return kind === 'CITY' ? 'DISTRICT' : rungs.find((rung) => rung === kind);
}

function latest(first: Date, ...others: readonly (Date | null | undefined)[]): Date {
  return others.reduce<Date>((last, other) => (other && other > last ? other : last), first);
}
