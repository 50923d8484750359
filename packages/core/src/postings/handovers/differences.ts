import { inLocale, type LocalizedText } from '../../localized.ts';
import type { Pack } from './pack.ts';

export const packSections = [
  'APPEALS',
  'COMMITMENTS',
  'AGREEMENTS',
  'PARTIES',
  'FUNDS',
  'NEEDS',
  'MATCHES',
  'FOCUS',
  'APPRENTICES',
] as const;
export type PackSection = (typeof packSections)[number];

export const packFields = [
  'STATE',
  'HOLDER',
  'ASSIGNEE',
  'PROMISED_AT',
  'PROMISE',
  'DUE_ON',
  'DUE',
  'PHONE',
  'GRANTED',
  'SPENT',
  'SIGNED_OFF',
  'GRADUATED_AT',
] as const;
export type PackField = (typeof packFields)[number];

/** `CAME`: it was not in the document. `WENT`: it is in the document, and no longer to be handed over. */
export type PackChange = 'CAME' | 'WENT' | 'CHANGED';

export interface FieldChange {
  readonly field: PackField;
  readonly before: string | null;
  readonly after: string | null;
}

export interface PackDifference {
  readonly section: PackSection;
  readonly change: PackChange;
  readonly id: string;
  /** What it is called: an appeal's code, a unit, a purpose, a name. */
  readonly label: string;
  /** The appeal that it belongs to: who may not read that one does not read this either. */
  readonly appealId: string | null;
  readonly fields: readonly FieldChange[];
}

/** An entry of a section as it is compared. */
interface Entry {
  readonly id: string;
  readonly label: string;
  readonly appealId: string | null;
  readonly fields: Readonly<Partial<Record<PackField, string | null>>>;
}

/** What has happened since a pack was frozen, section by section: what came first, then what went, then what changed. */
export function packDifferences(before: Pack, after: Pack, locale: string): PackDifference[] {
  return packSections.flatMap((section) => {
    const was = new Map(entriesOf[section](before, locale).map((entry) => [entry.id, entry]));
    const is = new Map(entriesOf[section](after, locale).map((entry) => [entry.id, entry]));
    const came = [...is.values()].filter(({ id }) => !was.has(id));
    const went = [...was.values()].filter(({ id }) => !is.has(id));
    return [
      ...came.map((entry) => told(section, 'CAME', entry, [])),
      ...went.map((entry) => told(section, 'WENT', entry, [])),
      ...[...is.values()].flatMap((entry) => {
        const fields = changes(was.get(entry.id), entry);
        return fields.length > 0 ? told(section, 'CHANGED', entry, fields) : [];
      }),
    ];
  });
}

function told(
  section: PackSection,
  change: PackChange,
  { id, label, appealId }: Entry,
  fields: readonly FieldChange[],
): PackDifference {
  return { section, change, id, label, appealId, fields };
}

function changes(was: Entry | undefined, is: Entry): FieldChange[] {
  if (was === undefined) return [];
  return packFields.flatMap((field) => {
    const [before, after] = [was.fields[field] ?? null, is.fields[field] ?? null];
    return before === after ? [] : [{ field, before, after }];
  });
}

const entriesOf: Readonly<Record<PackSection, (pack: Pack, locale: string) => Entry[]>> = {
  APPEALS: ({ appeals }, locale) =>
    appeals.map(({ id, code, state, holder, assignee, promisedAt }) => ({
      id,
      label: code,
      appealId: id,
      fields: {
        STATE: state,
        HOLDER: words(holder?.name, locale),
        ASSIGNEE: assignee?.name ?? null,
        PROMISED_AT: promisedAt,
      },
    })),
  COMMITMENTS: ({ commitments }) =>
    commitments.map(({ id, code, appealId, dueOn }) => ({
      id,
      label: code,
      appealId,
      fields: { DUE_ON: dueOn },
    })),
  AGREEMENTS: ({ agreements }) =>
    agreements.map(({ id, code, appealId, due }) => ({
      id,
      label: code,
      appealId,
      fields: { DUE: String(due.length) },
    })),
  PARTIES: ({ parties }, locale) =>
    parties.map(({ id, name, phone }) => plain(id, inLocale(name, locale), { PHONE: phone })),
  FUNDS: ({ funds }) =>
    funds.map(({ id, purpose, granted, spent }) => plain(id, purpose, { GRANTED: granted, SPENT: spent })),
  NEEDS: ({ needs }) => needs.map(({ id, title }) => plain(id, title, {})),
  MATCHES: ({ matches }) => matches.map(({ id, offer, need }) => plain(id, `${offer} → ${need}`, {})),
  // A focus has nothing else to be known by.
  FOCUS: ({ focus }) => focus.map(({ title }) => plain(title, title, {})),
  APPRENTICES: ({ apprentices }) =>
    apprentices.map(({ id, person, graduatedAt, skills }) =>
      plain(id, person.name, {
        SIGNED_OFF: String(skills.filter(({ level }) => level !== null).length),
        GRADUATED_AT: graduatedAt,
      }),
    ),
};

function plain(id: string, label: string, fields: Entry['fields']): Entry {
  return { id, label, appealId: null, fields };
}

function words(name: LocalizedText | undefined, locale: string): string | null {
  return name ? inLocale(name, locale) : null;
}
