import type { When } from './story.ts';

/** When a story was reported, seen from the day it is told. */
export function reportedAt(when: When, now: Date, timeZone: string): Date {
  const hours = /^-(\d+)h$/.exec(when)?.[1];
  if (hours) return new Date(now.getTime() - Number(hours) * 3_600_000);
  const [, days, time] = /^-(\d+)d (\d\d:\d\d)$/.exec(when) ?? [];
  if (!days || !time) throw new Error(`"${when}" is no time of a report`);
  return at(
    zoned(now, timeZone)
      .toPlainDate()
      .subtract({ days: Number(days) }),
    time,
    timeZone,
  );
}

/** When the next step was taken. */
export function stepAt(when: When, previous: Date, timeZone: string): Date {
  const [, amount, unit] = /^\+(\d+)([mh])$/.exec(when) ?? [];
  if (amount) return new Date(previous.getTime() + Number(amount) * (unit === 'm' ? 60_000 : 3_600_000));
  const [, days, time] = /^\+(\d+)d (\d\d:\d\d)$/.exec(when) ?? [];
  if (!days || !time) throw new Error(`"${when}" is no time of a step`);
  return at(
    zoned(previous, timeZone)
      .toPlainDate()
      .add({ days: Number(days) }),
    time,
    timeZone,
  );
}

/** So many days after a moment, where it is, as Prisma has dates: midnight UTC. */
export function dayAfter(moment: Date, days: number, timeZone: string): Date {
  return new Date(zoned(moment, timeZone).toPlainDate().add({ days }).toString());
}

function zoned(date: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone);
}

function at(date: Temporal.PlainDate, time: string, timeZone: string): Date {
  const instant = date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
  return new Date(instant.epochMilliseconds);
}
