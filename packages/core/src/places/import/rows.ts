import type { CoordinateSystem } from '@linli/database/generated/prisma/enums';
import type { LocalizedText } from '../../localized.ts';
import type { OutlineInput } from '../checkPlace.ts';
import type { RingProblemCode } from '../geometry/ringProblems.ts';

/** A row about a district, with the city above it. */
export interface DistrictRow {
  readonly kind: 'DISTRICT';
  readonly code: string;
  readonly name: LocalizedText;
  readonly city?: LocalizedText;
  readonly outline?: OutlineInput;
}

/** A row about a street or township. Its tenant is its district, which is made if it is not there. */
export interface StreetRow {
  readonly kind: 'STREET';
  readonly code: string;
  readonly name: LocalizedText;
  readonly district: Pick<DistrictRow, 'code' | 'name' | 'city'>;
  readonly outline?: OutlineInput;
}

/** A residential compound at a point: it goes under the community or street whose outline contains it. */
export interface EstateRow {
  readonly kind: 'ESTATE';
  readonly name: LocalizedText;
  readonly point: {
    readonly longitude: number;
    readonly latitude: number;
    readonly system: CoordinateSystem;
  };
}

export type PlaceRow = DistrictRow | StreetRow | EstateRow;

export type PlaceRefusalCode =
  | RingProblemCode
  | 'NAME_REQUIRED'
  | 'OUTSIDE_EVERY_OUTLINE'
  | 'NOT_YET_IN_FORCE'
  | 'CODE_TAKEN_TWICE';

/** What one batch did beyond its rows, for people to look at. */
export interface PlaceNews {
  readonly kind:
    | 'TENANT_MADE'
    | 'CREATED'
    | 'RECODED'
    | 'RENAMED'
    | 'REDRAWN'
    | 'CODE_TAKEN'
    | 'ENDED'
    | 'NOT_LISTED';
  readonly name: string;
  readonly district: string;
  readonly from?: string;
  readonly to?: string;
}
