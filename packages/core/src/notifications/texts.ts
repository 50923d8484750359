import type { NotificationKind } from '@linli/database/generated/prisma/enums';

/** What a mail can say of an appeal: nothing that a resident wrote, and no contact. */
export interface MailFacts {
  /** In groups, to be read out. */
  readonly code: string;
  readonly category: string | null;
  readonly place: string | null;
  readonly unit: string | null;
  readonly due: string | null;
}

export interface MailText {
  readonly subject: string;
  readonly lines: readonly string[];
  /** The words on the link. */
  readonly action: string;
}

export type MailLanguage = 'zh' | 'en';
type Writer = (facts: MailFacts) => MailText;

export function isForStaff(recipient: { readonly personId: string | null }): boolean {
  return recipient.personId !== null;
}

const about = ({ category, place }: MailFacts, none: string) =>
  [category, place].filter(Boolean).join(' · ') || none;

export const residentTexts: Record<
  | 'APPEAL_RECEIVED'
  | 'APPEAL_RESOLVED'
  | 'APPEAL_CLOSED'
  | 'APPEAL_REOPENED'
  | 'APPEAL_ASKED'
  | 'APPEAL_PAUSED'
  | 'APPEAL_SCHEDULED'
  | 'APPEAL_DECLINED'
  | 'APPEAL_MERGED'
  | 'APPEAL_MERGED_IN'
  | 'APPEAL_UNMERGED'
  | 'APPEAL_SUPPORTED'
  | 'APPEAL_HANDED_OVER',
  Record<MailLanguage, Writer>
> = {
  APPEAL_RECEIVED: {
    zh: ({ code }) => ({
      subject: `诉求 ${code} 已收到`,
      lines: [
        '您好，您的诉求已收到。',
        `诉求编号：${code}。来电咨询时报这个编号即可。`,
        '点开下面的链接可以随时查看进度。链接只属于您，请勿转发。',
      ],
      action: '查看进度',
    }),
    en: ({ code }) => ({
      subject: `Appeal ${code} received`,
      lines: [
        'Hello, we have received your appeal.',
        `Its number is ${code}. Please have it ready if you call us.`,
        'The link below shows at any time how it is going. It is yours alone: please do not pass it on.',
      ],
      action: 'See how it is going',
    }),
  },
  APPEAL_RESOLVED: {
    zh: ({ code, unit }) => ({
      subject: `诉求 ${code} 已办结，请您确认`,
      lines: [
        `您好，${unit ?? '承办单位'}已将您的诉求（编号 ${code}）办结。`,
        '问题解决了吗？您满意吗？请点开下面的链接告诉我们。如果没有解决，我们会继续办理。',
      ],
      action: '确认结果',
    }),
    en: ({ code, unit }) => ({
      subject: `Appeal ${code} is resolved, please confirm`,
      lines: [
        `Hello, ${unit ?? 'the unit in charge'} reports your appeal ${code} as resolved.`,
        'Is the problem solved, and are you satisfied? Please tell us by the link below. If it is not solved, we go on.',
      ],
      action: 'Tell us',
    }),
  },
  APPEAL_CLOSED: {
    zh: ({ code }) => ({
      subject: `诉求 ${code} 已结案`,
      lines: [
        `您好，您的诉求（编号 ${code}）已结案。`,
        '如果问题又出现了，请点开下面的链接告诉我们。感谢您的参与。',
      ],
      action: '查看结果',
    }),
    en: ({ code }) => ({
      subject: `Appeal ${code} is closed`,
      lines: [
        `Hello, your appeal ${code} is closed.`,
        'If the problem comes back, please tell us by the link below. Thank you for taking part.',
      ],
      action: 'See the outcome',
    }),
  },
  APPEAL_REOPENED: {
    zh: ({ code, unit }) => ({
      subject: `诉求 ${code} 已重新办理`,
      lines: [
        `您好，您的诉求（编号 ${code}）已重新办理${unit ? `,由${unit}负责` : ''}。`,
        '点开下面的链接可以查看新的办理期限和进度。',
      ],
      action: '查看进度',
    }),
    en: ({ code, unit }) => ({
      subject: `Appeal ${code} is open again`,
      lines: [
        `Hello, your appeal ${code} is being handled again${unit ? ` by ${unit}` : ''}.`,
        'The link below shows the new date and how it is going.',
      ],
      action: 'See how it is going',
    }),
  },
  APPEAL_ASKED: {
    zh: ({ code, unit }) => ({
      subject: `诉求 ${code} 需要您补充情况`,
      lines: [
        `您好，${unit ?? '承办单位'}在办理您的诉求（编号 ${code}）时有一个问题想请教您。`,
        '请点开下面的链接查看并回答。等您回答期间，办理期限暂停计算。',
      ],
      action: '查看并回答',
    }),
    en: ({ code, unit }) => ({
      subject: `A question about your appeal ${code}`,
      lines: [
        `Hello, ${unit ?? 'the unit in charge'} has a question about your appeal ${code}.`,
        'Please read and answer it by the link below. The clock stands still until then.',
      ],
      action: 'Read and answer',
    }),
  },
  APPEAL_PAUSED: {
    zh: ({ code }) => ({
      subject: `诉求 ${code} 暂缓办理`,
      lines: [
        `您好，您的诉求（编号 ${code}）暂缓办理。`,
        '点开下面的链接可以看到原因和恢复办理的日期。到期后会自动继续办理。',
      ],
      action: '查看原因',
    }),
    en: ({ code }) => ({
      subject: `Appeal ${code} is on hold`,
      lines: [
        `Hello, work on your appeal ${code} is on hold.`,
        'The link below shows why, and the day on which it goes on by itself.',
      ],
      action: 'See why',
    }),
  },
  APPEAL_SCHEDULED: {
    zh: ({ code }) => ({
      subject: `诉求 ${code} 已排期`,
      lines: [`您好，您的诉求（编号 ${code}）已排定日期。`, '点开下面的链接可以看到日期和安排。'],
      action: '查看安排',
    }),
    en: ({ code }) => ({
      subject: `Appeal ${code} has a date`,
      lines: [
        `Hello, there is a date for your appeal ${code}.`,
        'The link below shows what will happen when.',
      ],
      action: 'See the date',
    }),
  },
  APPEAL_DECLINED: {
    zh: ({ code }) => ({
      subject: `诉求 ${code} 不予受理`,
      lines: [
        `您好，您的诉求（编号 ${code}）未能受理。`,
        '点开下面的链接可以看到理由和依据。如果您不同意，可以在那里提出一次异议，由上一级重新处理。',
      ],
      action: '查看理由',
    }),
    en: ({ code }) => ({
      subject: `Appeal ${code} was declined`,
      lines: [
        `Hello, your appeal ${code} was declined.`,
        'The link below shows why, and on which rule it rests. If you do not agree you can contest it there once; the next level then takes it up.',
      ],
      action: 'See why',
    }),
  },
  APPEAL_MERGED: {
    zh: ({ code }) => ({
      subject: `诉求 ${code} 已并案办理`,
      lines: [
        `您好，有人在您之前反映了同一个问题。您的诉求（编号 ${code}）已并入那一件，一起办理。`,
        '您的回执照常有效：点开下面的链接可以查看办理进度。办结后我们会单独回访您。您写的内容不会向他人公开。',
      ],
      action: '查看进度',
    }),
    en: ({ code }) => ({
      subject: `Appeal ${code} was joined with another`,
      lines: [
        `Hello, somebody reported the same problem before you. Your appeal ${code} is now handled together with that one.`,
        'Your receipt stays good: the link below shows how it is going, and you will be asked yourself whether it is solved. What you wrote is shown to nobody else.',
      ],
      action: 'See how it is going',
    }),
  },
  APPEAL_MERGED_IN: {
    zh: ({ code }) => ({
      subject: `又有居民反映同一问题（诉求 ${code}）`,
      lines: [
        `您好，又有居民反映了与您相同的问题，已并入您的诉求（编号 ${code}）一起办理。`,
        '您不需要做什么。您写的内容和联系方式不会向他人公开。',
      ],
      action: '查看进度',
    }),
    en: ({ code }) => ({
      subject: `Somebody else reported the same (appeal ${code})`,
      lines: [
        `Hello, somebody else has reported the same problem. It is handled together with your appeal ${code}.`,
        'You need not do anything. What you wrote and your contact are shown to nobody else.',
      ],
      action: 'See how it is going',
    }),
  },
  APPEAL_UNMERGED: {
    zh: ({ code }) => ({
      subject: `诉求 ${code} 恢复单独办理`,
      lines: [
        `您好，经核对，您的诉求（编号 ${code}）与原先并入的那一件不是同一个问题，现在恢复单独办理。`,
        '办理期限扣除了并案的时间。点开下面的链接可以查看进度。',
      ],
      action: '查看进度',
    }),
    en: ({ code }) => ({
      subject: `Appeal ${code} is handled on its own again`,
      lines: [
        `Hello, your appeal ${code} turned out not to be the same problem as the one it was joined with. It is handled on its own again.`,
        'The time in between does not count. The link below shows how it is going.',
      ],
      action: 'See how it is going',
    }),
  },
  APPEAL_SUPPORTED: {
    zh: ({ code }) => ({
      subject: `您已附议诉求 ${code}`,
      lines: [
        `您好，您已附议诉求 ${code}。办结后我们会单独回访您。`,
        '点开下面的链接可以随时查看进度。链接只属于您，请勿转发。',
      ],
      action: '查看进度',
    }),
    en: ({ code }) => ({
      subject: `You support appeal ${code}`,
      lines: [
        `Hello, you now support appeal ${code}. Once it is done you will be asked yourself.`,
        'The link below shows at any time how it is going. It is yours alone: please do not pass it on.',
      ],
      action: 'See how it is going',
    }),
  },
  APPEAL_HANDED_OVER: {
    zh: ({ code, unit, due }) => ({
      subject: `诉求 ${code} 已由新任书记接手`,
      lines: [
        `您好，社区书记换任，您的诉求（编号 ${code}）已由上任书记交接给新任书记${unit ? `，仍由${unit}负责` : ''}。`,
        due ? `办理期限不变：${due}。您不用重新反映。` : '您不用重新反映，我们会接着办理。',
      ],
      action: '查看进度',
    }),
    en: ({ code, unit, due }) => ({
      subject: `A new secretary takes over appeal ${code}`,
      lines: [
        `Hello, the community has a new secretary: the one before has handed your appeal ${code} over${unit ? `; it stays with ${unit}` : ''}.`,
        due
          ? `It is still due by ${due}. You need not tell it all again.`
          : 'You need not tell it all again: we go on from where it stands.',
      ],
      action: 'See how it is going',
    }),
  },
};

export const staffTexts: Record<
  | 'APPEAL_ARRIVED'
  | 'APPEAL_ASSIGNED'
  | 'APPEAL_REOPENED'
  | 'APPEAL_ANSWERED'
  | 'APPEAL_MOVED'
  | 'APPEAL_REMINDED'
  | 'APPEAL_HELP_WANTED'
  | 'APPEAL_CONTESTED',
  Record<MailLanguage, Writer>
> = {
  APPEAL_ARRIVED: {
    zh: (facts) => ({
      subject: `新诉求 ${facts.code} 待受理`,
      lines: [
        `您负责的范围内有一件新诉求：${about(facts, '类别待定')}。`,
        `编号 ${facts.code}${facts.due ? `,请在${facts.due}前受理` : ''}。`,
      ],
      action: '打开诉求',
    }),
    en: (facts) => ({
      subject: `New appeal ${facts.code} to accept`,
      lines: [
        `There is a new appeal where you are responsible: ${about(facts, 'category still open')}.`,
        `Number ${facts.code}${facts.due ? `; please accept it by ${facts.due}` : ''}.`,
      ],
      action: 'Open the appeal',
    }),
  },
  APPEAL_ASSIGNED: {
    zh: (facts) => ({
      subject: `诉求 ${facts.code} 已派给您`,
      lines: [
        `诉求 ${facts.code}（${about(facts, '类别待定')}）已派给您办理。`,
        facts.due ? `办理期限：${facts.due}。` : '请尽快开始办理。',
      ],
      action: '打开诉求',
    }),
    en: (facts) => ({
      subject: `Appeal ${facts.code} is assigned to you`,
      lines: [
        `Appeal ${facts.code} (${about(facts, 'category still open')}) is yours to handle.`,
        facts.due ? `It is due by ${facts.due}.` : 'Please start soon.',
      ],
      action: 'Open the appeal',
    }),
  },
  APPEAL_REOPENED: {
    zh: (facts) => ({
      subject: `诉求 ${facts.code} 需重新办理`,
      lines: [
        `诉求 ${facts.code}（${about(facts, '类别待定')}）已重新打开，仍由您办理。`,
        facts.due ? `新的办理期限：${facts.due}。` : '请尽快与反映人联系。',
      ],
      action: '打开诉求',
    }),
    en: (facts) => ({
      subject: `Appeal ${facts.code} is open again`,
      lines: [
        `Appeal ${facts.code} (${about(facts, 'category still open')}) has been reopened and is yours again.`,
        facts.due ? `It is now due by ${facts.due}.` : 'Please get in touch with the reporter soon.',
      ],
      action: 'Open the appeal',
    }),
  },
  APPEAL_ANSWERED: {
    zh: (facts) => ({
      subject: `诉求 ${facts.code} 已补充情况`,
      lines: [
        `诉求 ${facts.code}（${about(facts, '类别待定')}）的反映人已回答您的问题，期限继续计算。`,
        facts.due ? `办理期限：${facts.due}。` : '请继续办理。',
      ],
      action: '打开诉求',
    }),
    en: (facts) => ({
      subject: `Appeal ${facts.code}: your question is answered`,
      lines: [
        `The question about appeal ${facts.code} (${about(facts, 'category still open')}) is answered; the clock runs again.`,
        facts.due ? `It is due by ${facts.due}.` : 'Please go on.',
      ],
      action: 'Open the appeal',
    }),
  },
  APPEAL_REMINDED: {
    zh: (facts) => ({
      subject: `催办：诉求 ${facts.code}`,
      lines: [
        `诉求 ${facts.code}（${about(facts, '类别待定')}）需要您过问：期限将到、已经超期，或多日没有进展。`,
        facts.due ? `办理期限：${facts.due}。` : '请尽快受理。',
      ],
      action: '打开诉求',
    }),
    en: (facts) => ({
      subject: `Reminder: appeal ${facts.code}`,
      lines: [
        `Appeal ${facts.code} (${about(facts, 'category still open')}) needs your attention: it is due soon, overdue, or nothing has happened for days.`,
        facts.due ? `It is due by ${facts.due}.` : 'Please accept it soon.',
      ],
      action: 'Open the appeal',
    }),
  },
  APPEAL_MOVED: {
    zh: (facts) => ({
      subject: `诉求 ${facts.code} 已转到您单位`,
      lines: [
        `诉求 ${facts.code}（${about(facts, '类别待定')}）已转到您单位办理，理由见诉求记录。`,
        facts.due ? `办理期限：${facts.due}。` : '请尽快安排办理。',
      ],
      action: '打开诉求',
    }),
    en: (facts) => ({
      subject: `Appeal ${facts.code} has come to your unit`,
      lines: [
        `Appeal ${facts.code} (${about(facts, 'category still open')}) is with your unit now; its record says why.`,
        facts.due ? `It is due by ${facts.due}.` : 'Please see to it soon.',
      ],
      action: 'Open the appeal',
    }),
  },
  APPEAL_HELP_WANTED: {
    zh: (facts) => ({
      subject: `诉求 ${facts.code} 请您单位协助`,
      lines: [
        `诉求 ${facts.code}（${about(facts, '类别待定')}）需要您单位协助办理，具体要求见诉求记录。`,
        '请尽快查看并与承办单位联系。',
      ],
      action: '打开诉求',
    }),
    en: (facts) => ({
      subject: `Appeal ${facts.code}: your unit is asked to help`,
      lines: [
        `Your unit is asked to help with appeal ${facts.code} (${about(facts, 'category still open')}); its record says with what.`,
        'Please look at it soon and get in touch with the unit in charge.',
      ],
      action: 'Open the appeal',
    }),
  },
  APPEAL_CONTESTED: {
    zh: (facts) => ({
      subject: `诉求 ${facts.code} 对不予受理提出异议`,
      lines: [
        `诉求 ${facts.code}（${about(facts, '类别待定')}）曾被不予受理，反映人提出异议，现由您这一级重新办理。`,
        facts.due ? `办理期限：${facts.due}。` : '请尽快安排办理。',
      ],
      action: '打开诉求',
    }),
    en: (facts) => ({
      subject: `Appeal ${facts.code}: the refusal is contested`,
      lines: [
        `Appeal ${facts.code} (${about(facts, 'category still open')}) was declined, the resident contests that, and it is yours now.`,
        facts.due ? `It is due by ${facts.due}.` : 'Please see to it soon.',
      ],
      action: 'Open the appeal',
    }),
  },
};

/** The writer for a kind and a recipient; null where the table of events has no such pair. */
export function writerOf(kind: NotificationKind, staff: boolean, language: MailLanguage): Writer | null {
  const texts: Partial<Record<NotificationKind, Record<MailLanguage, Writer>>> = staff
    ? staffTexts
    : residentTexts;
  return texts[kind]?.[language] ?? null;
}
