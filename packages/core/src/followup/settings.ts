import { z } from 'zod';

const words = z.record(z.string(), z.string().min(1).max(500)).refine((text) => 'zh' in text);

/** What whoever asks afterwards says, word for word. */
const scriptShape = z.strictObject({
  opening: words,
  contacted: words,
  solved: words,
  satisfied: words,
  closing: words,
});

export type VisitScript = z.infer<typeof scriptShape>;

export const defaultFollowup = {
  reviewDays: 3,
  tries: 5,
  retryHours: 4,
  watch: { top: 10, belowComposite: 80, fromVisits: 5 },
  script: {
    opening: {
      zh: '您好，这里是社区回访。您反映的事情，单位说已经办结，想听听您的意见，大约一分钟，您方便吗？',
      en: 'Hello, I am calling from the community. We are told that what you reported is done, and would like to hear from you. It takes about a minute: is now a good time?',
    },
    contacted: { zh: '办理单位联系过您吗？', en: 'Did the unit that handled it get in touch with you?' },
    solved: {
      zh: '问题解决了吗？解决了、解决了一部分，还是没有解决？',
      en: 'Is the problem solved: yes, half, or not?',
    },
    satisfied: {
      zh: '您对办理结果满意吗？满意、基本满意，还是不满意？',
      en: 'Are you satisfied with how it was handled: yes, basically, or not?',
    },
    closing: {
      zh: '谢谢您。有新的情况，请随时凭回执上的编号告诉我们。',
      en: 'Thank you. If anything comes up, tell us at any time with the code on your receipt.',
    },
  },
};

/** Asking afterwards, as a district or a street does it. */
export const followupShape = z
  .strictObject({
    /** After a double no somebody is there within so many days (m13). */
    reviewDays: z.int().min(1).max(366),
    /** After so many attempts without answers nobody tries again. */
    tries: z.int().min(1).max(20),
    /** Nobody picked up: try again after so many hours. */
    retryHours: z
      .number()
      .positive()
      .max(24 * 31),
    /** Which places of a ranking are watched (m27). */
    watch: z.strictObject({
      /** The first so many by appeals received … */
      top: z.int().min(0).max(1_000),
      /** … and those whose composite rate is below this, from so many valid visits on. */
      belowComposite: z.number().min(0).max(100),
      fromVisits: z.int().min(1).max(10_000),
    }),
    script: scriptShape,
  })
  .default(defaultFollowup);
