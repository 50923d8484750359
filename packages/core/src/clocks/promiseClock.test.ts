import { describe, expect, it } from 'vitest';
import { type AppealForClock, promiseClock } from './promiseClock.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));
const filed: AppealForClock = {
  state: 'SUBMITTED',
  deadlineClass: 'UTILITY',
  recordedAt: at(1),
  dispatchDueAt: at(3),
  handlingStartedAt: null,
  handlingDueAt: null,
  dueProvisional: false,
  resolvedAt: null,
  resolvedOnTime: null,
  closedAt: null,
};
const accepted: AppealForClock = {
  ...filed,
  state: 'ACCEPTED',
  handlingStartedAt: at(2),
  handlingDueAt: at(10),
};

describe('the promise clock', () => {
  it('runs for dispatch until it is accepted', () => {
    expect(promiseClock(filed, at(3))).toMatchObject({
      startsAt: at(1),
      dueAt: null,
      overdue: false,
      promised: true,
    });
    expect(promiseClock(filed, at(4)).overdue).toBe(true);
  });

  it('then runs for handling; a late dispatch is forgiven', () => {
    expect(promiseClock(accepted, at(10))).toMatchObject({ startsAt: at(2), dueAt: at(10), overdue: false });
    expect(promiseClock(accepted, at(11)).overdue).toBe(true);
  });

  it('stops when it is resolved, and whether it was on time stays as it was', () => {
    const late: AppealForClock = {
      ...accepted,
      state: 'RESOLVED',
      resolvedAt: at(12),
      resolvedOnTime: false,
    };
    expect(promiseClock(late, at(20))).toMatchObject({ stoppedAt: at(12), onTime: false, overdue: false });
  });

  it('promises nothing for an appeal that came with an import', () => {
    const imported: AppealForClock = { ...filed, dispatchDueAt: null };
    expect(promiseClock(imported, at(20))).toMatchObject({ promised: false, overdue: false, dueAt: null });
  });
});
