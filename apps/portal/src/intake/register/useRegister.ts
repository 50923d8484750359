import type { AppealKind, Channel, SubmitAppealInput } from '@linli/client/generated/graphql';
import { useEffect, useRef, useState } from 'react';
import { useViewer } from '../../access/viewer.tsx';
import { draftOf, dropDraft, keepDraft } from '../drafts.ts';
import { grouped } from '../entry.ts';
import { useFiling } from '../useFiling.ts';
import {
  type BookRow,
  type Column,
  cellsOf,
  columns,
  contactOf,
  dayOf,
  emptyRow,
  isEmpty,
  isYes,
} from './rows.ts';
import { useRegisterTexts } from './texts.ts';
import { usePlaceByName } from './usePlaceByName.ts';

/** What holds for the whole page of the book. */
export interface PageOfBook {
  readonly channel: Channel;
  readonly kind: AppealKind;
  readonly agreed: boolean;
}

const startRows = 8;

/** Lines of a book: each is sent by itself, and a fault in one leaves the others alone. */
export function useRegister(page: PageOfBook) {
  const words = useRegisterTexts();
  const draftName = `register-${useViewer().person.id}`;
  const [rows, setRows] = useState<readonly BookRow[]>(() => restored(draftName));
  const [busy, setBusy] = useState(false);
  const { file } = useFiling();
  const placeByName = usePlaceByName();
  const current = useRef(rows);
  current.current = rows;
  useEffect(() => {
    if (rows.every(isEmpty)) dropDraft(draftName);
    else keepDraft(draftName, rows);
  }, [rows, draftName]);

  const change = (id: string, values: Partial<BookRow>) =>
    setRows((before) => before.map((row) => (row.id === id ? { ...row, ...values } : row)));

  const inputOf = async (row: BookRow): Promise<SubmitAppealInput | Faults> => {
    const faults: [Column, string][] = [];
    const day = row.date.trim() ? dayOf(row.date, new Date()) : null;
    if (!row.what.trim()) faults.push(['what', words.whatMissing]);
    if (row.date.trim() && !day) faults.push(['date', words.noDay(row.date)]);
    if (day && day > new Date()) faults.push(['date', words.future]);
    const contact = contactOf(row.who);
    if (row.who.trim() && !page.agreed) faults.push(['who', words.notAgreed]);
    if (row.done && !row.answer.trim()) faults.push(['answer', words.answerMissing]);
    if (row.done && !row.place.trim()) faults.push(['place', words.placeMissing]);
    const place = row.place.trim() ? await placeByName(row.place) : null;
    if (row.place.trim() && place === null) faults.push(['place', words.notReached]);
    if (place && 'found' in place) {
      faults.push(['place', place.found.length > 0 ? words.several(place.found) : words.noPlace(row.place)]);
    }
    if (faults.length > 0) return { faults };
    return {
      clientId: row.id,
      kind: page.kind,
      channel: page.channel,
      text: row.done || !row.answer.trim() ? row.what : `${row.what}\n${words.answered(row.answer)}`,
      place: place && 'id' in place ? place.id : null,
      occurredAt: day?.toISOString() ?? null,
      contact: row.who.trim() ? { ...contact, consentVersion: 'phone' } : null,
      ...(row.done ? { solvedOnTheSpot: { text: row.answer } } : {}),
    };
  };

  const send = async (row: BookRow): Promise<void> => {
    change(row.id, { status: 'saving', words: '', faulty: [] });
    const input = await inputOf(row);
    if ('faults' in input) {
      const said = input.faults.map(([, sentence]) => sentence).join(' ');
      change(row.id, { status: 'fault', words: said, faulty: input.faults.map(([column]) => column) });
      return;
    }
    const { filed, refusal } = await file(input);
    if (filed) {
      const { appeal, receipt } = filed;
      change(row.id, { status: 'saved', words: grouped(receipt.code), appealId: appeal.id });
      return;
    }
    const fields = refusal && 'fields' in refusal ? refusal.fields : [];
    const said = fields.map(({ message }) => message).join(' ') || refusal?.message || words.notReached;
    change(row.id, { status: 'fault', words: said, faulty: fields.flatMap(({ path }) => columnOf(path)) });
  };

  return {
    rows,
    busy,
    change,
    /** Whatever was changed after a fault waits again. */
    type: (id: string, column: Column, value: string | boolean) =>
      change(id, { [column]: value, status: 'waiting', words: '', faulty: [] }),
    add: () => setRows((before) => [...before, emptyRow()]),
    paste: (at: number, column: Column, text: string) =>
      setRows((before) => pasted(before, at, columns.indexOf(column), cellsOf(text))),
    clearSaved: () =>
      setRows((before) => {
        const left = before.filter(({ status }) => status !== 'saved');
        return left.length > 0 ? left : blank();
      }),
    saveAll: async () => {
      setBusy(true);
      for (const { id } of current.current) {
        const row = current.current.find((one) => one.id === id);
        if (row && !isEmpty(row) && row.status !== 'saved') await send(row);
      }
      setBusy(false);
    },
  };
}

interface Faults {
  readonly faults: readonly (readonly [Column, string])[];
}

function blank(): BookRow[] {
  return Array.from({ length: startRows }, emptyRow);
}

/** What was under way when the page was left is sent again under the same id. */
function restored(draftName: string): readonly BookRow[] {
  const kept = draftOf<BookRow[]>(draftName);
  return kept?.map((row) => (row.status === 'saving' ? { ...row, status: 'waiting' } : row)) ?? blank();
}

function pasted(before: readonly BookRow[], at: number, from: number, cells: string[][]): BookRow[] {
  const rows = [...before];
  for (const [down, line] of cells.entries()) {
    const row = rows[at + down] ?? emptyRow();
    // What was sent stays as it was.
    if (row.status === 'saved' || row.status === 'saving') continue;
    const named = line.flatMap((cell, right) => {
      const column = columns[from + right];
      return column ? [[column, column === 'done' ? isYes(cell) : cell.trim()] as const] : [];
    });
    rows[at + down] = { ...row, ...Object.fromEntries(named), status: 'waiting', words: '', faulty: [] };
  }
  return rows;
}

function columnOf(path: readonly string[]): Column[] {
  const names: Readonly<Record<string, Column>> = {
    text: 'what',
    place: 'place',
    occurredAt: 'date',
    contact: 'who',
    solvedOnTheSpot: 'answer',
  };
  const column = names[path[0] ?? ''];
  return column ? [column] : [];
}
