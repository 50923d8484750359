import type { ImportedAppeal } from '@linli/core/appeals/import';
import type { LocalizedText } from '@linli/core/localized';
import type { OrganizationKind, PlaceKind } from '@linli/database/generated/prisma/enums';
import type { ColumnMapping } from '../columns.ts';
import type { SourceRow } from '../sourceRow.ts';
import { bostonPreset } from './boston.ts';
import { teddyPresets } from './teddy.ts';

export const appealFields = [
  'title',
  'text',
  'recordedAt',
  'closedAt',
  'dueAt',
  'category',
  'place',
  'unit',
  'longitude',
  'latitude',
  'address',
  'supporters',
  'answer',
  'answeredAt',
] as const;

export type AppealField = (typeof appealFields)[number];

/** An appeal as a source tells it: category, place and unit by their names. */
export interface ToldAppeal extends Omit<ImportedAppeal, 'categoryCode' | 'placeId' | 'holderUnitId'> {
  readonly category?: string;
  /** The most exact name first; the first that the tenant knows is taken. */
  readonly places: readonly string[];
  readonly unit?: string;
}

/** What a source's rows speak of, made where the tenant does not have it yet. */
export interface TenantPlan {
  readonly kind: 'CITY' | 'DISTRICT';
  readonly code: string;
  readonly name: LocalizedText;
  readonly timeZone: string;
  readonly placeKind: Extract<PlaceKind, 'DISTRICT' | 'STREET'>;
  readonly places: readonly PlannedPlace[];
  readonly units: readonly { readonly kind: OrganizationKind; readonly name: LocalizedText }[];
  readonly categories: readonly { readonly code: string; readonly name: LocalizedText }[];
}

export interface PlannedPlace {
  readonly code: string;
  readonly name: LocalizedText;
  /** Other names that the source has for it. */
  readonly also?: readonly string[];
}

/** A known format of appeals: what its columns mean and what they are about. */
export interface AppealPreset {
  /** Also the name of the source, under which its rows are known again. */
  readonly name: string;
  readonly columns: ColumnMapping<AppealField>;
  readonly plan?: TenantPlan;
  readonly answersArePublic: boolean;
  /** What the columns alone do not say. */
  readonly refine?: (told: ToldAppeal, row: SourceRow) => ToldAppeal;
}

/** A file whose columns are called as the fields are, or are named one by one with --map. */
export const plainPreset: AppealPreset = {
  name: 'plain',
  columns: { text: 'text', recordedAt: 'recordedAt' },
  answersArePublic: false,
};

/** More telling ones first: a file belongs to the first of which it has all columns. */
export const appealPresets: readonly AppealPreset[] = [...teddyPresets, bostonPreset, plainPreset];

export function appealPresetFor(row: SourceRow): AppealPreset | undefined {
  if (row.geometry !== undefined) return undefined;
  return appealPresets.find(({ columns }) => Object.values(columns).every((column) => column in row.columns));
}
