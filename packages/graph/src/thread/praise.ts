import { hasThanked } from '@linli/core/thread/recordPraise';
import { AppealType } from '../appeals/appeal.ts';
import { everyColumn } from '../appeals/columns.ts';
import { stepsOf } from '../appeals/stepsOf.ts';
import { TrackedAppealType } from '../appeals/trackedAppeal.ts';
import { followed } from '../appeals/trackedAs.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { batch } from '../loading/batch.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PersonType } from '../people/person.ts';
import { ContactChannelEnum } from './enums.ts';
import { textOf, words } from './words.ts';

export const PraiseType = builder.prismaNode('Praise', {
  description:
    'Thanks (m73): they count for the unit and the person who handled it, and are no score of a resident.',
  authScopes: { appealReader: true },
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, appeal: visibleAppeals(context) }),
  fields: (t) => ({
    appeal: t.relation('appeal', { type: AppealType, description: 'For which appeal.' }),
    channel: t.expose('channel', {
      type: ContactChannelEnum,
      nullable: true,
      description: 'How it came; null when the resident said it with the receipt.',
    }),
    text: t.string({
      nullable: true,
      description: 'What was said; null when nothing was written or it has been erased.',
      select: words,
      resolve: textOf,
    }),
    praisedAt: t.expose('praisedAt', { type: 'DateTime', description: 'When.' }),
    unit: t.relation('unit', {
      type: OrganizationType,
      nullable: true,
      description: 'The unit that held the appeal then.',
    }),
    person: t.relation('person', {
      type: PersonType,
      nullable: true,
      description: 'Who resolved it, or was in charge.',
    }),
  }),
});

builder.prismaObjectField(AppealType, 'praises', (t) =>
  t.relation('praises', {
    type: PraiseType,
    query: { orderBy: [{ praisedAt: 'desc' }, { id: 'desc' }] },
    description: 'Thanks, the latest first.',
  }),
);

const byUnit = batch((context, ids) => counted(context, 'unitId', ids));
const byPerson = batch((context, ids) => counted(context, 'personId', ids));

async function counted(context: Context, of: 'unitId' | 'personId', ids: readonly string[]) {
  const { praise } = servicesOf(context).database;
  const groups = await praise.groupBy({ by: [of], where: { [of]: { in: [...ids] } }, _count: true });
  return new Map(groups.map((group) => [group[of] ?? '', group._count]));
}

builder.prismaObjectField(OrganizationType, 'praiseCount', (t) =>
  t.int({
    nullable: true,
    description: 'How often residents thanked it; for staff.',
    authScopes: { staff: true },
    resolve: async ({ id }, _args, context) => (await byUnit(context, id)) ?? 0,
  }),
);

builder.prismaObjectField(PersonType, 'praiseCount', (t) =>
  t.int({
    nullable: true,
    description: 'How often residents thanked for what the person handled; for staff.',
    authScopes: { staff: true },
    resolve: async ({ id }, _args, context) => (await byPerson(context, id)) ?? 0,
  }),
);

builder.prismaObjectField(TrackedAppealType, 'canSayThanks', (t) =>
  t.boolean({
    description: 'Whether the caller can say thanks: once, when there is an outcome.',
    select: everyColumn,
    resolve: async (appeal, _args, context) => {
      const follower = await followed(context, appeal);
      const { database } = servicesOf(context);
      if (await hasThanked(database, follower.participantId)) return false;
      const main =
        follower.appealId === appeal.id
          ? appeal
          : await database.appeal.findUniqueOrThrow({ where: { id: follower.appealId } });
      return (await stepsOf(context, follower, main)).includes('SAY_THANKS');
    },
  }),
);
