import { deadline, type Limit } from '@linli/core/clocks/deadline';
import { defaultConfiguration } from '@linli/core/configuration/shape';
import type { DeadlineClass } from '@linli/database/generated/prisma/enums';

const zone = 'Asia/Shanghai';
/** China has no summer time. */
const zoneMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The core's deadlines in milliseconds, remembered by day: a million appeals share some hundred days. */
export class Deadlines {
  readonly #known = new Map<string, number>();

  dispatch(deadlineClass: DeadlineClass, start: number): number {
    return this.#due(defaultConfiguration.dispatchLimits[deadlineClass], start);
  }

  handling(deadlineClass: DeadlineClass, start: number): number {
    return this.#due(defaultConfiguration.handlingLimits[deadlineClass], start);
  }

  #due(limit: Limit, start: number): number {
    if ('hours' in limit) return start + limit.hours * 3_600_000;
    const key = `${limit.days} ${limit.calendar} ${Math.floor((start + zoneMs) / dayMs)}`;
    let due = this.#known.get(key);
    if (due === undefined) {
      due = deadline(Temporal.Instant.fromEpochMilliseconds(start), limit, zone).dueAt.epochMilliseconds;
      this.#known.set(key, due);
    }
    return due;
  }
}
