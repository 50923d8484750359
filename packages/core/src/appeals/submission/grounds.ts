import { Prisma } from '@linli/database/generated/prisma/client';
import type {
  DeadlineClass,
  PlaceKind,
  RectificationGrade,
  SiteContact,
} from '@linli/database/generated/prisma/enums';
import type { Statements } from '@linli/database/statements';
import type { IntegrationActor, SiteActor, StaffActor } from '../../actor.ts';
import type { SubmitInput } from './input.ts';
import { type PlaceRow, placeSelection } from './placing.ts';

/** A category as it is at the moment, as far as filing under it needs it. */
export interface FiledCategory {
  readonly category: { readonly id: string; readonly code: string };
  readonly version: {
    readonly id: string;
    readonly questions: unknown;
    readonly deadlineClass: DeadlineClass;
    readonly grade: RectificationGrade | null;
    readonly routeLevel: PlaceKind;
    readonly publishAfterHours: number | null;
  };
}

/** What a submission is judged by. */
export interface Grounds {
  readonly timeZone: string;
  /** The site that it comes from; null for staff and other systems. */
  readonly site: {
    readonly id: string;
    readonly contact: SiteContact;
    readonly categoryCodes: readonly string[];
  } | null;
  /** The place that was named, or else meant: who names none on an estate's own site speaks of that estate. */
  readonly placeId: string | null;
  readonly place: PlaceRow | null;
  /** The category that was chosen, if it is offered, here and now. */
  readonly category: FiledCategory | null;
  /** Whom it is about is a unit of the tenant, or one that serves a place of it. */
  readonly unitKnown: boolean;
}

type Filer = SiteActor | StaffActor | IntegrationActor;

/** All of it in one statement. */
export async function groundsOf(
  tx: Statements,
  actor: Filer,
  input: SubmitInput,
  now: Date,
): Promise<Grounds> {
  const [row] = await tx.$queryRaw<Grounds[]>`
    SELECT t.time_zone AS "timeZone", site.row AS site, category.row AS category,
      meant.id AS "placeId", place.row AS place,
      EXISTS (
        SELECT FROM organization o
        WHERE o.id = ${input.aboutUnitId ?? null}::uuid AND (o.ended_at IS NULL OR o.ended_at > ${now})
          AND (o.tenant_id = t.id
            OR EXISTS (SELECT FROM organization_place p WHERE p.organization_id = o.id AND p.tenant_id = t.id))
      ) AS "unitKnown"
    FROM tenant t
    LEFT JOIN LATERAL (
      SELECT s.place_id, s.category_codes AS codes, jsonb_build_object('id', s.id, 
        'contact', s.contact, 'categoryCodes', s.category_codes) AS row
      FROM site s WHERE s.id = ${actor.kind === 'site' ? actor.siteId : null}::uuid
    ) site ON true
    CROSS JOIN LATERAL (
      SELECT coalesce(${input.placeId ?? null}::uuid, CASE WHEN ${!input.point} THEN site.place_id END) AS id
    ) meant
    LEFT JOIN LATERAL (${placeSelection(actor.tenantId, Prisma.sql`meant.id`, now)}) place ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object(
        'category', jsonb_build_object('id', c.id, 'code', c.code),
        'version', jsonb_build_object('id', v.id, 'questions', v.questions, 'deadlineClass', v.deadline_class,
          'grade', v.grade, 'routeLevel', v.route_level, 'publishAfterHours', v.publish_after_hours)) AS row
      FROM category_version v JOIN category c ON c.id = v.category_id
      WHERE v.category_id = ${input.categoryId ?? null}::uuid AND v.tenant_id = t.id AND v.offered
        AND v.valid_from <= ${now} AND (v.valid_to IS NULL OR v.valid_to > ${now})
        AND (c.retired_at IS NULL OR c.retired_at > ${now})
        AND (site.codes IS NULL OR site.codes = '{}' OR c.code = ANY (site.codes))
      LIMIT 1
    ) category ON true
    WHERE t.id = ${actor.tenantId}::uuid`;
  if (row === undefined) throw new Error(`there is no tenant ${actor.tenantId}`);
  return row;
}
