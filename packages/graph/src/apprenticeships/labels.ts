import type { HandledPart } from '@linli/core/postings/apprenticeships/handled';
import type { TeamGrouping } from '@linli/core/postings/apprenticeships/staying';
import type { SkillLevel } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const skillLevelLabels: LabelledEnum<SkillLevel> = {
  name: 'SkillLevel',
  description: 'How well a skill is had (m37); each level comes after the one before.',
  values: {
    KNOWS: { zh: '了解', en: 'Knows it' },
    WITH_HELP: { zh: '能协助办', en: 'Does it with help' },
    ALONE: { zh: '能独立办', en: 'Does it alone' },
  },
};

export const handledPartLabels: LabelledEnum<HandledPart> = {
  name: 'HandledPart',
  description:
    'What part an apprentice had in an appeal that the master worked on too, by the events of the appeal alone (m37).',
  values: {
    SEEN: {
      zh: '见习',
      en: 'Seen',
      note: 'It was given to the apprentice, who wrote nothing in its record and did not resolve it; or the apprentice took a step that writes nothing.',
    },
    ASSISTED: {
      zh: '协办',
      en: 'Assisted',
      note: 'The apprentice wrote in its record (a contact, a visit, a measurement, a note, …) and somebody else resolved it, or nobody yet.',
    },
    LED: {
      zh: '主办',
      en: 'Led',
      note: 'Resolved by the apprentice, or by somebody else while it was assigned to the apprentice.',
    },
  },
};

export type ApprenticeshipStatus = 'PLANNED' | 'RUNNING' | 'GRADUATED' | 'ENDED' | 'CALLED_OFF';

export const apprenticeshipStatusLabels: LabelledEnum<ApprenticeshipStatus> = {
  name: 'ApprenticeshipStatus',
  description: 'Where an apprenticeship stands.',
  values: {
    PLANNED: { zh: '待开始', en: 'Planned' },
    RUNNING: { zh: '带教中', en: 'Learning' },
    GRADUATED: { zh: '已出师', en: 'Graduated' },
    ENDED: { zh: '已结束', en: 'Ended', note: 'Without graduation.' },
    CALLED_OFF: { zh: '已取消', en: 'Called off', note: 'Ended before it began.' },
  },
};

export const teamGroupingLabels: LabelledEnum<TeamGrouping> = {
  name: 'TeamGrouping',
  description: 'By what the team that stays is told apart.',
  values: {
    POSTING: { zh: '按派驻', en: 'By posting' },
    COMMUNITY: { zh: '按社区', en: 'By community' },
    BATCH: { zh: '按批次', en: 'By batch' },
  },
};
