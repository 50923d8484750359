import { timelineOf } from '@linli/core/appeals/timeline';
import { promiseClock } from '@linli/core/clocks/promiseClock';
import { builder } from '../../builder.ts';
import { servicesOf } from '../../context.ts';
import { OrganizationType } from '../../organizations/organization.ts';
import { AppealStateEnum } from '../enums.ts';
import { PromiseClockType } from '../promiseClock.ts';
import { TimelineEntryType } from '../timeline.ts';

const publication = {
  publication: { select: { title: true, summary: true, retractedAt: true } },
} as const;

interface Published {
  readonly publication: {
    readonly title: string;
    readonly summary: string;
    readonly retractedAt: Date | null;
  } | null;
}

const shown = ({ publication: words }: Published) => (words?.retractedAt === null ? words : null);

export const MainAppealType = builder.prismaObject('Appeal', {
  variant: 'MainAppeal',
  description:
    'What an appeal was merged into, for those who took part in the duplicate: how it goes on, and of words only what is public.',
  fields: (t) => ({
    code: t.string({
      nullable: true,
      description: 'Its code; null while it is not published.',
      select: publication,
      resolve: (appeal) => (shown(appeal) ? appeal.code : null),
    }),
    title: t.string({
      nullable: true,
      description: 'Title, written by staff; null while it is not published.',
      select: publication,
      resolve: (appeal) => shown(appeal)?.title,
    }),
    summary: t.string({
      nullable: true,
      description: 'Summary, written by staff; null while it is not published.',
      select: publication,
      resolve: (appeal) => shown(appeal)?.summary,
    }),
    state: t.expose('state', { type: AppealStateEnum, description: 'Where it stands.' }),
    round: t.exposeInt('round', { description: '1, and one more for every reopening.' }),
    holder: t.relation('holderUnit', {
      type: OrganizationType,
      nullable: true,
      description: 'The one unit that holds it.',
    }),
    promiseClock: t.field({
      type: PromiseClockType,
      description: 'The promise.',
      select: { pauses: { orderBy: { startedAt: 'asc' } } },
      resolve: (appeal, _args, context) =>
        promiseClock(appeal, servicesOf(context).clock.now(), appeal.pauses),
    }),
    timeline: t.field({
      type: [TimelineEntryType],
      description: 'What has happened, oldest first; with words once it is published.',
      select: publication,
      resolve: (appeal, _args, context) =>
        timelineOf(servicesOf(context), appeal.id, shown(appeal) ? 'everybody' : 'onlookers'),
    }),
  }),
});
