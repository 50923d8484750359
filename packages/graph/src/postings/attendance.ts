import { type RecentWeeks, recentWeeks } from '@linli/core/postings/attendance/recent';
import { type AttendanceSheet, attendanceSheet } from '@linli/core/postings/attendance/sheet';
import type { AttendanceWeek, AttendedDay } from '@linli/core/postings/attendance/weeks';
import { dayOf, isOver, plainDay } from '@linli/core/postings/term';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { batch } from '../loading/batch.ts';
import { AttendanceWeekStateEnum } from './enums.ts';
import { mayWith, zoneOf } from './loading.ts';
import { PostingType } from './posting.ts';

const DayType = builder.objectRef<AttendedDay>('AttendanceDay').implement({
  description: 'A day on which a secretary meant to be in the community, or was.',
  fields: (t) => ({
    day: t.field({ type: 'Date', description: 'Which day.', resolve: ({ day }) => dayOf(day) }),
    isPlanned: t.exposeBoolean('isPlanned', { description: 'Whether it was planned.' }),
    checkedInAt: t.expose('checkedInAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When the secretary checked in there; null for who did not. Where exactly is kept nowhere.',
    }),
  }),
});

const WeekType = builder.objectRef<AttendanceWeek>('AttendanceWeek').implement({
  description: 'A week of a posting: how many days are asked for, planned and attended (m39).',
  fields: (t) => ({
    monday: t.field({ type: 'Date', description: 'Its Monday.', resolve: ({ monday }) => dayOf(monday) }),
    required: t.exposeInt('required', {
      description: 'Days asked for: never more than the working days of the week that lie in the term.',
    }),
    planned: t.exposeInt('planned', { description: 'Days planned.' }),
    attended: t.exposeInt('attended', { description: 'Days with a check-in.' }),
    missing: t.exposeInt('missing', { description: 'Days that cannot be made good any more.' }),
    state: t.expose('state', { type: AttendanceWeekStateEnum, description: 'Whether they are enough.' }),
    days: t.field({
      type: [DayType],
      description: 'Its days that were planned or attended, in their order.',
      complexity: { field: 1, multiplier: 7 },
      resolve: ({ days }) => [...days],
    }),
  }),
});

const SheetType = builder.objectRef<AttendanceSheet>('AttendanceSheet').implement({
  description: 'A month of a posting.',
  fields: (t) => ({
    month: t.field({ type: 'Date', description: 'Its first day.', resolve: ({ month }) => dayOf(month) }),
    days: t.field({
      type: [DayType],
      description: 'Its days that were planned or attended, in their order.',
      complexity: { field: 1, multiplier: 10 },
      resolve: ({ days }) => [...days],
    }),
    weeks: t.field({
      type: [WeekType],
      description: 'The weeks that it touches, whole.',
      complexity: { field: 1, multiplier: 6 },
      resolve: ({ weeks }) => [...weeks],
    }),
    planned: t.exposeInt('planned', { description: 'Days of the month that were planned.' }),
    attended: t.exposeInt('attended', { description: 'Days of the month with a check-in.' }),
  }),
});

const weeksOf = batch<RecentWeeks>(async (context: Context, ids) => {
  const services = servicesOf(context);
  const rows = await services.database.posting.findMany({ where: { id: { in: [...ids] } } });
  const [first] = rows;
  return first ? recentWeeks(services, rows, await zoneOf(context, first.tenantId)) : new Map();
});

builder.prismaObjectFields(PostingType, (t) => ({
  attendance: t.field({
    type: SheetType,
    nullable: true,
    description:
      'The sheet of a month; null for who may not read it: it is for the secretary in office, the street and the organizers.',
    args: {
      month: t.arg({ type: 'Date', description: 'Any day of the month; the present one if left out.' }),
    },
    select: { id: true, weeklyDays: true },
    complexity: 5,
    resolve: async (posting, { month }, context) =>
      (await mayWith(context, 'readAttendance', posting))
        ? attendanceSheet(servicesOf(context), posting, month && plainDay(month))
        : null,
  }),
  currentWeek: t.field({
    type: WeekType,
    nullable: true,
    description: 'The present week; null for who may not read it.',
    select: { id: true },
    resolve: async (posting, _args, context) =>
      (await mayWith(context, 'readAttendance', posting))
        ? (await weeksOf(context, posting.id))?.current
        : null,
  }),
  lastWeek: t.field({
    type: WeekType,
    nullable: true,
    description: 'The week before; null for who may not read it.',
    select: { id: true },
    resolve: async (posting, _args, context) =>
      (await mayWith(context, 'readAttendance', posting)) ? (await weeksOf(context, posting.id))?.last : null,
  }),
  viewerCanAttend: t.boolean({
    description: 'Whether it is the viewer who plans its weeks and checks in.',
    resolve: async (posting, _args, context) =>
      !isOver(posting, servicesOf(context).clock.now()) && (await mayWith(context, 'attendPosting', posting)),
  }),
}));
