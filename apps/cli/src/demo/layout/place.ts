import type { LocalizedText } from '@linli/core/localized';
import type { Outline } from '@linli/core/places/geometry/outline';
import type { EstateManagement, PlaceKind } from '@linli/database/generated/prisma/enums';

/** A place ready to be made; parents come before their children. */
export interface LaidPlace {
  readonly key: string;
  readonly kind: PlaceKind;
  readonly name: LocalizedText;
  readonly code?: string;
  readonly parent?: string;
  /** The grid that a building lies in. */
  readonly grid?: string;
  readonly outline?: Outline;
  readonly estate?: {
    readonly management: EstateManagement;
    readonly households?: number;
    readonly residents?: number;
    readonly builtYear?: number;
  };
}
