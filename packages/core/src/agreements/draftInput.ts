import type { AgreementKind } from '@linli/database/generated/prisma/enums';

/** Exactly one of the three. */
export interface PartyInput {
  readonly unitId?: string | null;
  readonly reporter?: boolean | null;
  /** Somebody in words, "502 室住户": kept with the words, and erased with them. */
  readonly name?: string | null;
}

export interface DamageInput {
  /** "四楼", "302 室". */
  readonly location: string;
  readonly what: string;
  /** In yuan. */
  readonly amount?: string | null;
}

export interface ObligationInput {
  /** Who does or pays it: its number among the parties, from 0. */
  readonly by: number;
  /** Who gets it; left out, everybody. */
  readonly to?: number | null;
  readonly text: string;
  /** In yuan. */
  readonly amount?: string | null;
  /** The last day for it where the appeal is, as Prisma has dates: midnight UTC. */
  readonly dueOn: Date;
}

export interface DraftInput {
  readonly appealId: string;
  readonly version?: number | null;
  readonly kind: AgreementKind;
  /** What they agree upon; the parties read it. */
  readonly terms: string;
  readonly parties: readonly PartyInput[];
  readonly damages?: readonly DamageInput[] | null;
  readonly obligations?: readonly ObligationInput[] | null;
  /** Mediated where it is: all parties sign now. */
  readonly onTheSpot?: boolean | null;
}
