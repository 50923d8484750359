import { InvalidInput } from '@linli/core/errors/errors';
import { openSheet } from '@linli/core/imports/hotline/file';
import { mappingShape } from '@linli/core/imports/hotline/mapping';
import { refusalSentence } from '@linli/core/imports/hotline/refused';
import type { Sheet } from '@linli/core/imports/hotline/sheet';
import type { HotlineImport, HotlineRefusal } from '@linli/database/generated/prisma/client';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { HotlineFieldEnum } from './enums.ts';

interface Refusal extends HotlineRefusal {
  readonly value: string | null;
}

const RefusalType = builder.objectRef<Refusal>('HotlineRefusal').implement({
  description: 'What is wrong with one field of a row.',
  fields: (t) => ({
    field: t.field({
      type: HotlineFieldEnum,
      description: 'The field.',
      resolve: ({ field }) => field as never,
    }),
    code: t.exposeString('code', { description: 'Stable code, e.g. REQUIRED, INVALID, UNKNOWN.' }),
    message: t.string({
      description: "What is wrong and the way out, in the request's language.",
      resolve: (refusal, _args, { locale }) => refusalSentence(refusal, locale),
    }),
    value: t.exposeString('value', {
      nullable: true,
      description: 'What stands in the cell; null once the file is removed.',
    }),
  }),
});

export interface RefusedRow {
  readonly row: number;
  readonly refusals: readonly Refusal[];
}

export const RefusedRowType = builder.objectRef<RefusedRow>('HotlineRefusedRow').implement({
  description: 'A row that is not taken.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'Its number as a spreadsheet counts, the header too.' }),
    refusals: t.field({
      type: [RefusalType],
      description: 'Everything that is wrong with it.',
      resolve: ({ refusals }) => refusals,
    }),
  }),
});

const page = 50;

/** The next refused rows after one, with what stands in their cells. */
export async function refusedRows(
  context: Context,
  row: HotlineImport,
  afterRow: number,
): Promise<RefusedRow[]> {
  const { database } = servicesOf(context);
  const where = { importId: row.id, row: { gt: afterRow } };
  const first = await database.hotlineRefusal.findMany({
    where,
    distinct: ['row'],
    orderBy: { row: 'asc' },
    take: page,
    select: { row: true },
  });
  const rows = first.map((one) => one.row);
  const refusals = await database.hotlineRefusal.findMany({
    where: { importId: row.id, row: { in: rows } },
    orderBy: { row: 'asc' },
  });
  const value = valueIn(rows.length > 0 ? await sheetOf(context, row) : null, row);
  const byRow = Map.groupBy(refusals, (refusal) => refusal.row);
  return rows.map((number) => ({
    row: number,
    refusals: (byRow.get(number) ?? []).map((one) => ({ ...one, value: value(number, one.field) })),
  }));
}

const opened = new WeakMap<Context, Map<string, Promise<Sheet | null>>>();

/** Read once for a request; null once the file is removed. */
export function sheetOf(context: Context, row: HotlineImport): Promise<Sheet | null> {
  const sheets = opened.get(context) ?? new Map<string, Promise<Sheet | null>>();
  opened.set(context, sheets);
  const sheet =
    sheets.get(row.id) ??
    openSheet(servicesOf(context), row).catch((error: unknown) => {
      if (error instanceof InvalidInput) return null;
      throw error;
    });
  sheets.set(row.id, sheet);
  return sheet;
}

function valueIn(sheet: Sheet | null, { mapping }: HotlineImport) {
  if (sheet === null || mapping === null) return () => null;
  const { fields } = mappingShape.parse(mapping);
  const cells = new Map(sheet.rows.map((row) => [row.number, row.cells]));
  return (number: number, field: string): string | null => {
    const column = fields.find((source) => source.field === field)?.column;
    return column ? (cells.get(number)?.[sheet.columns.indexOf(column)]?.slice(0, 200) ?? null) : null;
  };
}
