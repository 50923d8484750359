import { z } from 'zod';
import { defaultDuty, dutyShape } from '../duty/settings.ts';
import { defaultFollowup, followupShape } from '../followup/settings.ts';
import { attendanceShape, defaultAttendance } from '../postings/attendance/settings.ts';

const hours = z
  .number()
  .positive()
  .max(24 * 366);
const days = z.int().min(1).max(366);
const share = z.number().min(0).max(1);

const limit = z.union([
  z.strictObject({ hours }),
  z.strictObject({ days, calendar: z.enum(['PLAIN', 'WEEKDAYS', 'CHINA']) }),
]);

const byClass = z.strictObject({ EMERGENCY: limit, UTILITY: limit, ORDINARY: limit, COMPLEX: limit });

/** What a district or a street decides for itself. One row holds all of it, so that one id pins every promise. */
export const configurationShape = z.strictObject({
  /** How soon somebody accepts or declines, by deadline class. */
  dispatchLimits: byClass,
  /** How soon it is resolved after acceptance. */
  handlingLimits: byClass,
  /** A point outside every grid still belongs to the nearest one within so many metres. */
  locateMetres: z.int().min(0).max(5_000),
  /** How far back a claimed time may lie. */
  occurredYearsBack: z.int().min(1).max(100),
  /** A verified appeal closes after so many days without an answer. */
  silenceDays: days,
  /** A closed appeal can be reopened for so many days. */
  reopenDays: days,
  /** Wrong PINs before it locks. */
  pinTries: z.int().min(1).max(20),
  /** No entry for so many days: somebody asks (m9). */
  quietDays: days,
  /** How long the reporter may take to answer a question; the clock stands still meanwhile. */
  needsInfoDays: days,
  /** How long work may be put off with a reason before the clock runs again. */
  pauseDays: days.default(30),
  /** How long a refusal can be contested. */
  contestDays: days.default(30),
  /** What is verified only by a visit to the spot after it was reported as done (m11). */
  verifyByVisit: z.array(z.enum(['EMERGENCY', 'UTILITY', 'ORDINARY', 'COMPLEX'])).default([]),
  /** So many days after the last entry of a finished appeal its words, contacts and photos are erased. */
  anonymiseDays: z.int().min(30).max(36_500).default(1_095),
  /** Whether staff need more than a password: codes, a passkey, or a provider that asks for a second factor itself. */
  secondFactor: z.enum(['OPTIONAL', 'REQUIRED']).default('OPTIONAL'),
  duty: dutyShape,
  followup: followupShape,
  attendance: attendanceShape,
  rates: z.strictObject({
    /** What "basically satisfied" counts. */
    basicallySatisfied: share,
    response: share,
    resolution: share,
    satisfaction: share,
    /** The day of the month on which a period begins. */
    periodStartsOn: z.int().min(1).max(28),
  }),
});

export type ConfigurationValues = z.infer<typeof configurationShape>;

export const defaultConfiguration: ConfigurationValues = {
  dispatchLimits: {
    EMERGENCY: { hours: 1 },
    UTILITY: { hours: 2 },
    ORDINARY: { hours: 24 },
    COMPLEX: { hours: 24 },
  },
  handlingLimits: {
    EMERGENCY: { hours: 2 },
    UTILITY: { hours: 24 },
    ORDINARY: { days: 7, calendar: 'CHINA' },
    COMPLEX: { days: 15, calendar: 'CHINA' },
  },
  locateMetres: 200,
  occurredYearsBack: 30,
  silenceDays: 7,
  reopenDays: 30,
  pinTries: 5,
  quietDays: 7,
  needsInfoDays: 5,
  pauseDays: 30,
  contestDays: 30,
  verifyByVisit: [],
  anonymiseDays: 1_095,
  secondFactor: 'OPTIONAL',
  duty: defaultDuty,
  followup: defaultFollowup,
  attendance: defaultAttendance,
  rates: { basicallySatisfied: 0.9, response: 0.1, resolution: 0.5, satisfaction: 0.4, periodStartsOn: 19 },
};
