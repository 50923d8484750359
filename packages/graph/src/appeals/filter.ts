import { openAppeals, overdueAppeals, triageAppeals } from '@linli/core/appeals/queue';
import type { Prisma } from '@linli/database/generated/prisma/client';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import {
  DateTimeFilter,
  given,
  IDFilter,
  idCondition,
  StringFilter,
  stringCondition,
} from '../filters/comparators.ts';
import { nobody } from '../ids/globalId.ts';
import { PlaceFilterInput, placeCondition } from '../places/placeFilter.ts';
import { AppealStateEnum, ChannelEnum, InitiativeEnum, LedgerEnum } from './enums.ts';

const AppealStateFilter = builder.inputType('AppealStateFilter', {
  description: 'Compares the state.',
  fields: (t) => ({
    eq: t.field({ type: AppealStateEnum, description: 'Exactly this one.' }),
    in: t.field({ type: [AppealStateEnum], description: 'Any of these.' }),
    notIn: t.field({ type: [AppealStateEnum], description: 'None of these.' }),
  }),
});

const ChannelFilter = builder.inputType('ChannelFilter', {
  description: 'Compares the channel.',
  fields: (t) => ({
    eq: t.field({ type: ChannelEnum, description: 'Exactly this one.' }),
    in: t.field({ type: [ChannelEnum], description: 'Any of these.' }),
    notIn: t.field({ type: [ChannelEnum], description: 'None of these.' }),
  }),
});

const LedgerFilter = builder.inputType('LedgerFilter', {
  description: 'Compares the ledger.',
  fields: (t) => ({
    eq: t.field({ type: LedgerEnum, description: 'Exactly this one.' }),
    in: t.field({ type: [LedgerEnum], description: 'Any of these.' }),
  }),
});

export const AppealFilter = builder.inputRef<AppealFilterShape>('AppealFilter').implement({
  description: 'Which appeals; all conditions must hold.',
  fields: (t) => ({
    place: t.field({ type: PlaceFilterInput, description: 'Where.' }),
    state: t.field({ type: AppealStateFilter, description: 'In which state.' }),
    ledger: t.field({ type: LedgerFilter, description: 'Kept in which ledger.' }),
    initiative: t.field({ type: InitiativeEnum, description: 'Somebody complained, or staff acted first.' }),
    open: t.boolean({ description: 'Somebody still has to act.' }),
    overdue: t.boolean({ description: 'The running limit is over.' }),
    triage: t.boolean({ description: 'Nobody could place it yet.' }),
    assignedToMe: t.boolean({ description: 'The viewer is in charge.' }),
    category: t.field({ type: IDFilter, description: 'Of which category.' }),
    holder: t.field({ type: IDFilter, description: 'Held by which unit.' }),
    asset: t.field({ type: IDFilter, description: 'About which part of the register.' }),
    assignee: t.field({ type: IDFilter, description: 'In whose charge.' }),
    channel: t.field({ type: ChannelFilter, description: 'How it came.' }),
    recordedAt: t.field({ type: DateTimeFilter, description: 'When it was received.' }),
    text: t.field({ type: StringFilter, description: 'Words of its title or text.' }),
    code: t.field({ type: StringFilter, description: 'Its code.' }),
    and: t.field({ type: [AppealFilter], description: 'All of these too.' }),
    or: t.field({ type: [AppealFilter], description: 'At least one of these.' }),
    not: t.field({ type: AppealFilter, description: 'Not this.' }),
  }),
});

export interface AppealFilterShape {
  place?: typeof PlaceFilterInput.$inferInput | null;
  state?: typeof AppealStateFilter.$inferInput | null;
  ledger?: typeof LedgerFilter.$inferInput | null;
  initiative?: typeof InitiativeEnum.$inferType | null;
  open?: boolean | null;
  overdue?: boolean | null;
  triage?: boolean | null;
  assignedToMe?: boolean | null;
  category?: typeof IDFilter.$inferInput | null;
  holder?: typeof IDFilter.$inferInput | null;
  asset?: typeof IDFilter.$inferInput | null;
  assignee?: typeof IDFilter.$inferInput | null;
  channel?: typeof ChannelFilter.$inferInput | null;
  recordedAt?: typeof DateTimeFilter.$inferInput | null;
  text?: typeof StringFilter.$inferInput | null;
  code?: typeof StringFilter.$inferInput | null;
  and?: AppealFilterShape[] | null;
  or?: AppealFilterShape[] | null;
  not?: AppealFilterShape | null;
}

/** The Prisma condition of a filter; the access condition stands beside it, never inside. */
export function appealCondition(
  filter: AppealFilterShape | null | undefined,
  context: Context,
): Prisma.AppealWhereInput {
  if (!filter) return {};
  const now = servicesOf(context).clock.now();
  const words = stringCondition(filter.text);
  const nested = (inner: AppealFilterShape) => appealCondition(inner, context);
  return {
    place: filter.place ? placeCondition(filter.place) : undefined,
    state: listed(filter.state),
    categoryId: idCondition('Category', filter.category),
    holderUnitId: idCondition('Organization', filter.holder),
    assetId: idCondition('Asset', filter.asset),
    assigneeId: idCondition('Person', filter.assignee),
    channel: listed(filter.channel),
    ledger: listed(filter.ledger),
    initiative: filter.initiative ?? undefined,
    recordedAt: given(filter.recordedAt),
    code: stringCondition(filter.code),
    AND: [
      ...(filter.and ?? []).map(nested),
      holds(filter.open, openAppeals),
      holds(filter.overdue, overdueAppeals(now)),
      holds(filter.triage, triageAppeals),
      holds(filter.assignedToMe, {
        assigneeId: context.actor.kind === 'staff' ? context.actor.personId : nobody,
      }),
      words ? { OR: [{ content: { title: words } }, { content: { text: words } }] } : {},
    ],
    ...(filter.or ? anyOf(filter.or.map(nested)) : {}),
    NOT: filter.not ? nested(filter.not) : undefined,
  };
}

/** At least one of none is nothing; Prisma takes an empty OR for no condition at all. */
function anyOf(conditions: Prisma.AppealWhereInput[]): Prisma.AppealWhereInput {
  return conditions.length > 0 ? { OR: conditions } : { id: { in: [] } };
}

/** `true` asks for it, `false` for its opposite, nothing for either. */
function holds(
  wanted: boolean | null | undefined,
  condition: Prisma.AppealWhereInput,
): Prisma.AppealWhereInput {
  if (wanted == null) return {};
  return wanted ? condition : { NOT: condition };
}

function listed<Value>(
  filter: { eq?: Value | null; in?: Value[] | null; notIn?: Value[] | null } | null | undefined,
) {
  return filter
    ? { equals: filter.eq ?? undefined, in: filter.in ?? undefined, notIn: filter.notIn ?? undefined }
    : undefined;
}
