import { createHmac } from 'node:crypto';
import type { Place } from '@linli/database/generated/prisma/client';
import type { AppealKind, Channel } from '@linli/database/generated/prisma/enums';
import { type Contact, checkContact } from '../../appeals/contacts/contact.ts';
import { addressLimit, cleanWords, shorten, textLimit, titleLimit, wordFaults } from '../../appeals/words.ts';
import type { EffectiveCategory } from '../../categories/offered.ts';
import type { FieldErrorCode } from '../../errors/errors.ts';
import type { Keyring } from '../../keyring.ts';
import { hotlineLimits } from './limits.ts';
import { fieldReader, type HotlineField, type HotlineMapping } from './mapping.ts';
import { type HotlineScope, nameKey, placeInAddress } from './scope.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { readTime } from './time.ts';
import { channelOf, kindOf } from './words.ts';

/** An order that could be filed. */
export interface DecodedOrder {
  readonly number: string;
  readonly orderHash: string;
  readonly receivedAt: Date;
  readonly kind: AppealKind;
  readonly channel: Channel;
  readonly category: EffectiveCategory | null;
  readonly place: Place;
  readonly content: { readonly title: string; readonly text: string; readonly address: string | null };
  readonly contact: Contact | null;
}

/** Why a row is not taken: the field and figures, never what stands in it. */
export interface RowFault {
  readonly field: HotlineField;
  readonly code: FieldErrorCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type DecodedRow = { readonly order: DecodedOrder } | { readonly faults: readonly RowFault[] };

/** A file's rows become orders; everything that is wrong with one is named at once. */
export function rowDecoder(sheet: Sheet, mapping: HotlineMapping, scope: HotlineScope, keyring: Keyring) {
  const read = fieldReader(mapping, sheet.columns);
  return ({ cells }: SheetRow): DecodedRow => {
    const faults: RowFault[] = [];
    const fault = (field: HotlineField, code: FieldErrorCode, params?: RowFault['params']) =>
      faults.push({ field, code, ...(params && { params }) });
    const words = (field: HotlineField, limit: number, required = false) => {
      const text = cleanWords(read(cells, field));
      for (const { code, params } of wordFaults([field], text, { limit, required }))
        fault(field, code, params);
      return text;
    };
    /** What a cell means; null where it is empty, and where what nobody understands is left out. */
    const meaning = <Value>(
      field: HotlineField,
      find: (text: string) => Value | null | undefined,
    ): Value | null => {
      const text = read(cells, field);
      if (text === '') return null;
      const value = find(text);
      if (value == null && !mapping.leaveOutUnknown) fault(field, value === null ? 'DUPLICATE' : 'UNKNOWN');
      return value ?? null;
    };

    const number = words('ORDER_NUMBER', hotlineLimits.orderNumber, true).replaceAll(/\s+/g, '');
    const text = words('TEXT', textLimit, true);
    const title = words('TITLE', textLimit).replaceAll(/\s+/g, ' ');
    const address = words('ADDRESS', addressLimit);
    const category = meaning('CATEGORY', (name) => scope.categories.get(nameKey(name)));
    const named = meaning('PLACE', (name) => scope.places.get(nameKey(name)));
    const written = read(cells, 'PLACE');
    const kind = meaning('KIND', (name) => kindOf(name) ?? undefined);
    const channel = meaning('CHANNEL', (name) => channelOf(name) ?? undefined);
    const receivedAt = timeOf(read(cells, 'RECEIVED_AT'), mapping, scope, fault);
    const contact = contactOf(read(cells, 'CONTACT_NAME'), read(cells, 'CONTACT_PHONE'), mapping, fault);
    if (faults.length > 0 || receivedAt === null) return { faults };
    // A place that was left out is still said where it helps whoever goes there.
    const where = [named === null && address === '' ? written : '', address].join('').slice(0, addressLimit);
    return {
      order: {
        number,
        orderHash: orderHash(keyring, scope.tenantId, number),
        receivedAt,
        kind: kind ?? 'COMPLAINT',
        channel: channel ?? 'HOTLINE',
        category,
        place: named ?? placeInAddress(scope, address) ?? scope.place,
        content: {
          title: shorten(title || text.replaceAll(/\s+/g, ' '), titleLimit),
          text,
          address: where || null,
        },
        contact,
      },
    };
  };
}

/** Under a key: a column of phone numbers that was taken for the numbers of orders must not be searched by trying. */
export function orderHash(keyring: Keyring, tenantId: string, number: string): string {
  const told = number.normalize('NFKC').toUpperCase();
  return createHmac('sha256', keyring.blindIndexKey)
    .update(`hotline|${tenantId}|${told}`)
    .digest('base64url');
}

type Tell = (field: HotlineField, code: FieldErrorCode, params?: RowFault['params']) => void;

function timeOf(text: string, { dateOrder }: HotlineMapping, scope: HotlineScope, fault: Tell): Date | null {
  if (text === '') {
    fault('RECEIVED_AT', 'REQUIRED');
    return null;
  }
  const time = readTime(text, dateOrder, scope.timeZone);
  if (time === null) fault('RECEIVED_AT', 'INVALID');
  else if (time.getTime() > scope.now.getTime() + 5 * 60_000) fault('RECEIVED_AT', 'IN_THE_FUTURE');
  else if (time < scope.earliest) fault('RECEIVED_AT', 'OUT_OF_RANGE');
  return time;
}

function contactOf(
  name: string,
  phone: string,
  { leaveOutUnknown }: HotlineMapping,
  fault: Tell,
): Contact | null {
  const { contact, faults } = checkContact({ name, phone });
  if (!leaveOutUnknown) {
    for (const { path, code, params } of faults)
      fault(path.at(-1) === 'name' ? 'CONTACT_NAME' : 'CONTACT_PHONE', code, params);
  }
  return Object.keys(contact).length === 0 ? null : contact;
}
