import { z } from 'zod';
import type { FieldFault } from '../../errors/errors.ts';

/** What an order of the hotline can tell. */
export const hotlineFields = [
  'ORDER_NUMBER',
  'RECEIVED_AT',
  'TEXT',
  'TITLE',
  'KIND',
  'CATEGORY',
  'PLACE',
  'ADDRESS',
  'CONTACT_NAME',
  'CONTACT_PHONE',
  'CHANNEL',
] as const;
export type HotlineField = (typeof hotlineFields)[number];

/** How a day is written where the year does not come first. */
export const dateOrders = ['YEAR_FIRST', 'DAY_FIRST', 'MONTH_FIRST'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** Where a field comes from: a column, and a constant for what the column leaves empty. */
export interface FieldSource {
  readonly field: HotlineField;
  readonly column?: string | null | undefined;
  readonly constant?: string | null | undefined;
}

export interface HotlineMapping {
  readonly fields: readonly FieldSource[];
  readonly dateOrder: DateOrder;
  /** Categories, places, kinds, ways and phones that nobody understands are left out, not refused. */
  readonly leaveOutUnknown: boolean;
}

export const mappingShape = z.object({
  fields: z.array(
    z.object({
      field: z.enum(hotlineFields),
      column: z.string().nullish(),
      constant: z.string().nullish(),
    }),
  ),
  dateOrder: z.enum(dateOrders),
  leaveOutUnknown: z.boolean(),
});

const constantLimit = 200;
const required: readonly HotlineField[] = ['ORDER_NUMBER', 'RECEIVED_AT', 'TEXT'];

/** What is wrong with a mapping for a file with these columns. */
export function mappingFaults({ fields }: HotlineMapping, columns: readonly string[]): FieldFault[] {
  const path = (field: HotlineField) => ['mapping', field] as const;
  const named = new Map(fields.map((source) => [source.field, source]));
  return [
    ...fields.flatMap(({ field }, index) =>
      fields.findIndex((other) => other.field === field) === index
        ? []
        : [{ path: path(field), code: 'DUPLICATE' } as const],
    ),
    ...fields.flatMap(({ field, column, constant }): FieldFault[] => [
      ...(column && !columns.includes(column) ? [{ path: path(field), code: 'UNKNOWN' } as const] : []),
      ...(constant && constant.length > constantLimit
        ? [{ path: path(field), code: 'TOO_LONG', params: { limit: constantLimit } } as const]
        : []),
    ]),
    ...required.flatMap((field): FieldFault[] => {
      const source = named.get(field);
      // One number for all would be one order.
      const given = source?.column || (field !== 'ORDER_NUMBER' && source?.constant?.trim());
      return given ? [] : [{ path: path(field), code: 'REQUIRED' }];
    }),
  ];
}

/** Reads the fields of a row. */
export function fieldReader({ fields }: HotlineMapping, columns: readonly string[]) {
  const sources = new Map(
    fields.map(({ field, column, constant }) => [
      field,
      { at: column ? columns.indexOf(column) : -1, constant: constant?.trim() ?? '' },
    ]),
  );
  return (cells: readonly string[], field: HotlineField): string => {
    const source = sources.get(field);
    if (!source) return '';
    return cells[source.at]?.trim() || source.constant;
  };
}
