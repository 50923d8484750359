import type { MailLanguage, MailText } from '../../notifications/texts.ts';
import type { AttendanceWeek } from './weeks.ts';

interface ShortWeek {
  readonly community: string;
  readonly week: AttendanceWeek;
}

/** What the secretary reads, from Wednesday on. */
export const ownWarning: Record<MailLanguage, (community: string, week: AttendanceWeek) => MailText> = {
  zh: (community, { required, attended, missing }) => ({
    subject: `本周驻社区天数不足：${community}`,
    lines: [
      `您好，本周应在${community}驻 ${required} 天，已签到 ${attended} 天。`,
      missing > 0
        ? `本周已无法补足，还差 ${missing} 天。请与组织部门说明情况。`
        : '按目前的安排，本周天数不够。请增加一天安排，到社区后签到。',
    ],
    action: '打开我的派驻',
  }),
  en: (community, { required, attended, missing }) => ({
    subject: `Too few days this week in ${community}`,
    lines: [
      `Hello, ${daysOf(required)} are asked for this week in ${community}; you have checked in on ${attended}.`,
      missing > 0
        ? `${daysOf(missing)} can no longer be made good. Please tell the organizers why.`
        : 'What is planned will not do. Please plan another day, and check in when you are there.',
    ],
    action: 'Open my posting',
  }),
};

/** What who organizes reads on Monday, of the week that is over. */
export const organizedWarning: Record<
  MailLanguage,
  (monday: Temporal.PlainDate, short: readonly ShortWeek[]) => MailText
> = {
  zh: (monday, short) => ({
    subject: `上周有 ${short.length} 个社区驻点天数不足`,
    lines: [
      `您好，${dayIn(monday, 'zh-CN')}开始的一周，以下社区的驻点天数不足：`,
      ...short.map(
        ({ community, week }) => `${community}：应驻 ${week.required} 天，实到 ${week.attended} 天。`,
      ),
    ],
    action: '查看派驻',
  }),
  en: (monday, short) => ({
    subject: `Too few days last week in ${short.length === 1 ? 'one community' : `${short.length} communities`}`,
    lines: [
      `Hello, in the week from ${dayIn(monday, 'en-GB')} fewer days were attended than asked for:`,
      ...short.map(({ community, week }) => `${community}: ${week.attended} of ${daysOf(week.required)}.`),
    ],
    action: 'See the postings',
  }),
};

function daysOf(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

function dayIn(day: Temporal.PlainDate, locale: string): string {
  return day.toLocaleString(locale, { month: 'long', day: 'numeric' });
}
