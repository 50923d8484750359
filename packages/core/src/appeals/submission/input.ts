import type { AppealKind, Channel, Initiative, PointSource } from '@linli/database/generated/prisma/enums';
import type { Pass } from '../../abuse/challenge.ts';
import type { ContactInput } from '../contacts/contact.ts';
import type { SolvedOnTheSpot } from './onTheSpot.ts';

/** What a resident sends, or a member of staff for somebody at the desk or on the phone. */
export interface SubmitInput {
  /** Chosen by the caller, so that a retry finds its first effect. */
  readonly clientId: string;
  readonly kind: AppealKind;
  readonly categoryId?: string | null;
  /** Left out, the beginning of the text stands for it. */
  readonly title?: string | null;
  readonly text: string;
  readonly answers?: readonly { readonly key: string; readonly value: readonly string[] }[] | null;
  /** A grid, an estate or a building. */
  readonly placeId?: string | null;
  /** WGS-84. */
  readonly point?: { readonly lng: number; readonly lat: number } | null;
  readonly pointSource?: PointSource | null;
  readonly address?: string | null;
  /** The unit that it is about, which will not get to see it. */
  readonly aboutUnitId?: string | null;
  readonly occurredAt?: Date | null;
  readonly photoIds?: readonly string[] | null;
  readonly contact?: (ContactInput & { readonly consentVersion: string }) | null;
  readonly locale?: string | null;
  /** Staff only: how it came in. */
  readonly channel?: Channel | null;
  /** Staff only: found by staff before anybody complained (m18). */
  readonly initiative?: Initiative | null;
  /** Staff only: it was done at once, and needs nothing but somebody who confirms it. */
  readonly solvedOnTheSpot?: SolvedOnTheSpot | null;
  /** Staff only: a problem that was taken over, since when and from whom (m2, m85). */
  readonly inheritedSince?: Date | null;
  readonly inheritedOrigin?: string | null;
  /** A field that people do not see; only robots fill it in. */
  readonly website?: string | null;
  /** The work that the visitor did; spent with what it was done for. */
  readonly pass?: Pass;
  /** Waits in triage: no rule routes or publishes it. */
  readonly held?: boolean;
}
