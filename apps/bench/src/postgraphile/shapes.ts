/** Its answers in our shape: it gives every row a field for every table that lies between. */
interface Named {
  readonly name: { readonly zh: string };
}
interface Place {
  readonly rowId: string;
  readonly kind: string;
  readonly placeVersionByCurrentVersionId: Named & { readonly placeByParentId: Place };
}
export interface Appeal {
  readonly rowId: string;
  readonly code: string;
  readonly kind: string;
  readonly state: string;
  readonly recordedAt: string;
  readonly appealContentByAppealId: { readonly title: string };
  readonly placeByPlaceId: Place & {
    readonly placeAncestorsByPlaceIdList: readonly { readonly placeByAncestorId: Place }[];
  };
  readonly appealEventsByAppealIdList: readonly {
    readonly rowId: string;
    readonly type: string;
    readonly recordedAt: string;
    readonly toState: string | null;
  }[];
  readonly categoryByCategoryId: { readonly categoryVersionsByCategoryIdList: readonly Named[] } | null;
  readonly organizationByHolderUnitId: Named | null;
  readonly personByAssigneeId: { readonly name: string } | null;
  readonly deadlineClass: string;
  readonly handlingStartedAt: string | null;
  readonly handlingDueAt: string | null;
  readonly nextDueAt: string;
  readonly resolvedAt: string | null;
}

const placeFields = 'rowId kind placeVersionByCurrentVersionId { name }';

export const appealFields = `
  rowId code state recordedAt
  appealContentByAppealId { title }
  placeByPlaceId { ${placeFields}
    placeAncestorsByPlaceIdList(condition: { above: true }, orderBy: DEPTH_DESC) { placeByAncestorId { ${placeFields} } } }
  appealEventsByAppealIdList(first: 3, orderBy: SEQUENCE_ASC) { rowId type recordedAt toState }`;

export const queueFields = `
  rowId code kind state recordedAt deadlineClass handlingStartedAt handlingDueAt nextDueAt resolvedAt
  appealContentByAppealId { title }
  categoryByCategoryId { categoryVersionsByCategoryIdList(condition: { inForce: true }) { name } }
  placeByPlaceId { placeVersionByCurrentVersionId { name placeByParentId { placeVersionByCurrentVersionId { name } } } }
  organizationByHolderUnitId { name }
  personByAssigneeId { name }`;

const named = (one: Named | null | undefined) => one && { name: { text: one.name.zh } };

function place({ rowId, kind, placeVersionByCurrentVersionId }: Place) {
  return { id: rowId, kind, ...named(placeVersionByCurrentVersionId) };
}

export function shapedAppeal(appeal: Appeal) {
  const { rowId: id, code, state, recordedAt, placeByPlaceId } = appeal;
  const ancestors = placeByPlaceId.placeAncestorsByPlaceIdList.map((one) => place(one.placeByAncestorId));
  const nodes = appeal.appealEventsByAppealIdList.map(({ rowId, type, recordedAt: at, toState }) => ({
    id: rowId,
    type,
    at,
    toState,
  }));
  return {
    ...{ id, code, state, recordedAt, title: appeal.appealContentByAppealId.title },
    place: { ...place(placeByPlaceId), ancestors },
    events: { nodes },
  };
}

export function queueRow(appeal: Appeal) {
  const { rowId: id, code, kind, state, recordedAt, deadlineClass, handlingDueAt: dueAt } = appeal;
  const version = appeal.placeByPlaceId.placeVersionByCurrentVersionId;
  return {
    ...{ id, code, kind, state, recordedAt, title: appeal.appealContentByAppealId.title },
    category: named(appeal.categoryByCategoryId?.categoryVersionsByCategoryIdList[0]) ?? null,
    place: { ...named(version), parent: named(version.placeByParentId.placeVersionByCurrentVersionId) },
    holder: named(appeal.organizationByHolderUnitId),
    assignee: appeal.personByAssigneeId,
    promiseClock: {
      ...{ deadlineClass, dueAt, startsAt: appeal.handlingStartedAt ?? recordedAt },
      overdue: appeal.resolvedAt === null && Date.parse(appeal.nextDueAt) < Date.now(),
    },
  };
}
