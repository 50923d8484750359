import type { WhistleGround, WhistleKind } from '@linli/database/generated/prisma/enums';

/** Whose duty it is, and who is called: steps of a story told by the keys of units. */
export type DutyStep =
  | { readonly do: 'dispute'; readonly by: string; readonly text: string; readonly says?: string }
  /** What a unit said; entered by who answers for the place where it has nobody here. */
  | {
      readonly do: 'claim';
      readonly by: string;
      readonly unit: string;
      readonly text: string;
      readonly says?: string;
    }
  | {
      readonly do: 'decide';
      readonly by: string;
      readonly unit: string;
      readonly reason: string;
      readonly rule: string;
    }
  | {
      readonly do: 'blow';
      readonly by: string;
      readonly kind: WhistleKind;
      readonly ground: WhistleGround;
      readonly units: readonly string[];
      readonly reason: string;
    }
  | { readonly do: 'hear' | 'arrive'; readonly by: string }
  | { readonly do: 'finish'; readonly by: string; readonly result: string; readonly rating: number }
  /** The unit that the street lets go. */
  | { readonly do: 'release'; readonly by: string; readonly unit: string; readonly rating: number };
