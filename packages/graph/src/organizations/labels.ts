import type { OrganizationKind } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const organizationKindLabels: LabelledEnum<OrganizationKind> = {
  name: 'OrganizationKind',
  description: 'What a unit (单位) is.',
  values: {
    COMMUNITY_COMMITTEE: { zh: '社区居委会', en: 'Community committee' },
    STREET_OFFICE: { zh: '街道办事处', en: 'Street office' },
    DISTRICT_OFFICE: { zh: '区级机构', en: 'District office' },
    DEPARTMENT: { zh: '委办局', en: 'Department' },
    PROPERTY_COMPANY: { zh: '物业公司', en: 'Property company' },
    PROPERTY_RIGHT_UNIT: { zh: '产权单位', en: 'Property-right unit' },
    OWNERS_COMMITTEE: { zh: '业主委员会', en: "Owners' committee" },
    UTILITY: { zh: '公共服务企业', en: 'Utility' },
    GREENING_FIRM: { zh: '绿化单位', en: 'Greening firm' },
    POLICE: { zh: '公安派出所', en: 'Police' },
    ENTERPRISE: { zh: '企业', en: 'Enterprise' },
    SOCIAL_ORGANIZATION: { zh: '社会组织', en: 'Social organization' },
  },
};
