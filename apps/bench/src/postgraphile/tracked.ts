/** A resident's own appeal as PostGraphile has it, and in our shape. */
interface Named {
  readonly name: { readonly zh: string };
}
export interface Tracked {
  readonly code: string;
  readonly state: string;
  readonly recordedAt: string;
  readonly handlingStartedAt: string | null;
  readonly handlingDueAt: string | null;
  readonly dispatchDueAt: string | null;
  readonly resolvedAt: string | null;
  readonly closedAt: string | null;
  readonly appealContentByAppealId: { readonly title: string; readonly text: string };
  readonly categoryByCategoryId: { readonly categoryVersionsByCategoryIdList: readonly Named[] } | null;
  readonly placeByPlaceId: { readonly placeVersionByCurrentVersionId: Named };
  readonly organizationByHolderUnitId: Named | null;
  readonly appealEventsByAppealIdList: readonly Entry[];
}
interface Entry {
  readonly type: string;
  readonly toState: string | null;
  readonly actorKind: string;
  readonly recordedAt: string;
  readonly occurredAt: string;
  readonly organizationByUnitId: Named | null;
  readonly eventTextByEventId: { readonly text: string; readonly erasedAt: string | null } | null;
}

export const trackedFields = `
  code state recordedAt handlingStartedAt handlingDueAt dispatchDueAt resolvedAt closedAt
  appealContentByAppealId { title text }
  categoryByCategoryId { categoryVersionsByCategoryIdList(condition: { inForce: true }) { name } }
  placeByPlaceId { placeVersionByCurrentVersionId { name } }
  organizationByHolderUnitId { name }
  appealEventsByAppealIdList(condition: { isPublic: true }, orderBy: SEQUENCE_ASC) {
    type toState actorKind recordedAt occurredAt organizationByUnitId { name } eventTextByEventId { text erasedAt } }`;

const named = (one: Named | null | undefined) => (one ? { name: { text: one.name.zh } } : null);

export function shapedTracked(appeal: Tracked) {
  const { code, state, recordedAt, handlingDueAt: dueAt, organizationByHolderUnitId: holder } = appeal;
  const { title, text } = appeal.appealContentByAppealId;
  const limit = dueAt ?? appeal.dispatchDueAt;
  return {
    ...{ code, state, recordedAt, title, text },
    category: named(appeal.categoryByCategoryId?.categoryVersionsByCategoryIdList[0]),
    place: named(appeal.placeByPlaceId.placeVersionByCurrentVersionId),
    holder: named(holder),
    promiseClock: {
      startsAt: appeal.handlingStartedAt ?? recordedAt,
      dueAt,
      overdue: !appeal.resolvedAt && !appeal.closedAt && limit !== null && Date.parse(limit) < Date.now(),
    },
    timeline: appeal.appealEventsByAppealIdList.map((entry) => shapedEntry(entry)),
  };
}

function shapedEntry({ type, toState, actorKind, recordedAt, occurredAt, ...entry }: Entry) {
  const words = entry.eventTextByEventId;
  return {
    ...{ type, toState },
    at: actorKind === 'INTEGRATION' ? occurredAt : recordedAt,
    text: words && words.erasedAt === null ? words.text : null,
    unit: named(entry.organizationByUnitId),
  };
}
