import { promiseClock } from '@linli/core/clocks/promiseClock';
import { builder } from '../builder.ts';
import { CategoryType } from '../categories/category.ts';
import { servicesOf } from '../context.ts';
import { encodeGlobalId } from '../ids/globalId.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PlaceType } from '../places/place.ts';
import { faceColumns } from './columns.ts';
import { AppealKindEnum, AppealStateEnum } from './enums.ts';
import { PromiseClockType } from './promiseClock.ts';
import { openedBy } from './tracked.ts';

/** What staff, the participant and the public all see of an appeal. */
export const AppealFace = builder.prismaInterface('Appeal', {
  variant: 'AppealFace',
  description: 'What everybody who may see an appeal sees of it.',
  select: faceColumns,
  // Published appeals are only ever listed as what they are.
  resolveType: ({ id }, context) => (openedBy(context, id) ? 'TrackedAppeal' : 'Appeal'),
  fields: (t) => ({
    id: t.id({
      description: 'Global id: the same for staff, participant and public.',
      resolve: ({ id }) => encodeGlobalId('Appeal', id),
    }),
    // Read from the row, not "exposed": every row has them, and Pothos would look up for each one whether it was asked for.
    code: t.string({
      description: 'Ten digits, to be read out over the phone.',
      resolve: ({ code }) => code,
    }),
    kind: t.field({ type: AppealKindEnum, description: 'What is wanted.', resolve: ({ kind }) => kind }),
    state: t.field({ type: AppealStateEnum, description: 'Where it stands.', resolve: ({ state }) => state }),
    category: t.relation('category', {
      type: CategoryType,
      nullable: true,
      description: 'What it is about.',
    }),
    place: t.relation('place', {
      type: PlaceType,
      nullable: true,
      description:
        'The grid or, if none is known, the smallest place that is; null while it waits in triage.',
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When it was received.',
      resolve: ({ recordedAt }) => recordedAt,
    }),
    promiseClock: t.field({
      type: PromiseClockType,
      description: 'The promise.',
      select: { pauses: { orderBy: { startedAt: 'asc' } } },
      resolve: (appeal, _args, context) =>
        promiseClock(appeal, servicesOf(context).clock.now(), appeal.pauses),
    }),
    holder: t.relation('holderUnit', {
      type: OrganizationType,
      nullable: true,
      description: 'The one unit that holds it.',
    }),
    supporterCount: t.relationCount('participants', {
      where: { role: 'SUPPORTER', withdrawnAt: null },
      description: 'How many residents support it.',
    }),
  }),
});
