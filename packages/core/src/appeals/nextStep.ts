import type { Appeal } from '@linli/database/generated/prisma/client';

/** What happens next and by when, as the receipt says it. */
export function nextStepWords(
  appeal: Pick<Appeal, 'state' | 'dispatchDueAt' | 'handlingDueAt'>,
  locale: string,
  timeZone: string,
): string {
  const due = appeal.state === 'SUBMITTED' ? appeal.dispatchDueAt : appeal.handlingDueAt;
  const chinese = !locale.toLowerCase().startsWith('en');
  const when = due && formatDue(due, chinese, timeZone);
  if (appeal.state === 'SUBMITTED') {
    if (when === null) return chinese ? '我们会尽快受理您的诉求。' : 'We will take up your appeal soon.';
    return chinese ? `我们会在${when}前受理您的诉求。` : `We will take up your appeal by ${when}.`;
  }
  if (when === null) return chinese ? '请凭编号随时查看进展。' : 'Use the code to see how it goes.';
  return chinese ? `我们承诺在${when}前办结。` : `We promise to have it done by ${when}.`;
}

/** "11月22日 周日 上午9:30": dates as people read them. */
function formatDue(due: Date, chinese: boolean, timeZone: string): string {
  const parts = formatOf(chinese, timeZone).formatToParts(due);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const time = `${part('hour')}:${part('minute')}`;
  return chinese
    ? `${part('month')}月${part('day')}日 ${part('weekday')} ${part('dayPeriod')}${time}`
    : `${part('weekday')} ${part('day')} ${part('month')}, ${time}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes much longer than using it; a house has few zones. */
function formatOf(chinese: boolean, timeZone: string): Intl.DateTimeFormat {
  const key = `${chinese}|${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(chinese ? 'zh-CN' : 'en-GB', {
    timeZone,
    month: chinese ? 'numeric' : 'long',
    day: 'numeric',
    weekday: chinese ? 'short' : 'long',
    hour: 'numeric',
    minute: '2-digit',
    hour12: chinese,
  });
  formats.set(key, format);
  return format;
}
