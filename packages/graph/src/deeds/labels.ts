import type { DutyRole } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const dutyRoleLabels: LabelledEnum<DutyRole> = {
  name: 'DutyRole',
  description:
    'The duties of the five members of a community (m46). They are no access roles and open nothing.',
  values: {
    PUBLICIST: { zh: '宣传员', en: 'Publicist', note: 'Tells of rules and cases: lectures, films, notices.' },
    FIGHTER: {
      zh: '战斗员',
      en: 'Fighter',
      note: 'Sees to order on the spot: patrols, lists, rectification.',
    },
    SERVICE: { zh: '服务员', en: 'Service', note: 'Helps residents: reception days, searches, repairs.' },
    LIAISON: {
      zh: '联络员',
      en: 'Liaison',
      note: 'Brings the sides together: bridge, adviser, acting with others.',
    },
    GUARDIAN: {
      zh: '安全员',
      en: 'Safety guardian',
      note: 'Looks after safety: gas, fire, checks of shops.',
    },
  },
};
