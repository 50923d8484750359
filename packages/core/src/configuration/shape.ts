import { z } from 'zod';

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
const localized = z.record(z.string(), z.string().min(1).max(500)).refine((text) => 'zh' in text);

/** What whoever asks afterwards says, word for word. */
const script = z.strictObject({
  opening: localized,
  contacted: localized,
  solved: localized,
  satisfied: localized,
  closing: localized,
});

export const defaultFollowup = {
  reviewDays: 3,
  tries: 5,
  retryHours: 4,
  watch: { top: 10, belowComposite: 80, fromVisits: 5 },
  script: {
    opening: {
      zh: '您好，这里是街道回访。您反映的事情，单位说已经办结，想听听您的意见，大约一分钟，方便吗？',
      en: 'Hello, this is the street office. We are told that what you reported is done, and would like to hear from you: about a minute. Is now a good time?',
    },
    contacted: { zh: '办理单位联系过您吗？', en: 'Did the unit that handled it get in touch with you?' },
    solved: {
      zh: '问题解决了吗？是解决了、解决了一部分，还是没有解决？',
      en: 'Is the problem solved: yes, half, or not?',
    },
    satisfied: {
      zh: '您对办理结果满意吗？是满意、基本满意，还是不满意？',
      en: 'Are you satisfied with how it was handled: yes, basically, or not?',
    },
    closing: {
      zh: '谢谢您。有新的情况，请随时用回执上的编号告诉我们。',
      en: 'Thank you. If anything comes up, tell us at any time with the code on your receipt.',
    },
  },
};

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
  /** So many days after the last entry of a finished appeal its words, contacts and photos are erased. */
  anonymiseDays: z.int().min(30).max(36_500).default(1_095),
  /** Whether staff need more than a password: codes, a passkey, or a provider that asks for a second factor itself. */
  secondFactor: z.enum(['OPTIONAL', 'REQUIRED']).default('OPTIONAL'),
  followup: z
    .strictObject({
      /** After a double no somebody is there within so many days (m13). */
      reviewDays: days,
      /** After so many attempts without an answer nobody tries again. */
      tries: z.int().min(1).max(20),
      /** Nobody picked up: try again after so many hours. */
      retryHours: hours,
      /** Which places of a ranking are watched (m27). */
      watch: z.strictObject({
        /** The first so many by appeals received … */
        top: z.int().min(0).max(1_000),
        /** … and those whose composite rate is below this, from so many valid visits on. */
        belowComposite: z.number().min(0).max(100),
        fromVisits: z.int().min(1).max(10_000),
      }),
      script,
    })
    .default(defaultFollowup),
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
  anonymiseDays: 1_095,
  secondFactor: 'OPTIONAL',
  followup: defaultFollowup,
  rates: { basicallySatisfied: 0.9, response: 0.1, resolution: 0.5, satisfaction: 0.4, periodStartsOn: 19 },
};
