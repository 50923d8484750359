import type { GrantSource, Role, SignInMethod } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const roleLabels: LabelledEnum<Role> = {
  name: 'Role',
  description: 'What a member of staff is at a place or for an organization.',
  values: {
    GRID_MEMBER: { zh: '网格员', en: 'Grid member' },
    GRID_LEADER: { zh: '网格长', en: 'Grid leader' },
    GRID_BRANCH_SECRETARY: { zh: '网格党支部书记', en: 'Grid branch secretary' },
    COMMUNITY_SECRETARY: { zh: '社区书记', en: 'Community secretary' },
    GOVERNANCE_SECRETARY: { zh: '治理书记', en: 'Governance secretary' },
    FIRST_SECRETARY: { zh: '第一书记', en: 'First secretary' },
    APPRENTICE: { zh: '徒弟', en: 'Apprentice' },
    PROPERTY_STAFF: { zh: '物业人员', en: 'Property staff' },
    STREET_OFFICER: { zh: '街道工作人员', en: 'Street officer' },
    HOTLINE_OFFICER: { zh: '热线工作人员', en: 'Hotline officer' },
    DEPARTMENT_OFFICER: { zh: '委办局工作人员', en: 'Department officer' },
    ENFORCEMENT_OFFICER: { zh: '执法人员', en: 'Enforcement officer' },
    DISTRICT_ORGANIZER: { zh: '区级统筹人员', en: 'District organizer' },
    PATROL_VOLUNTEER: { zh: '巡逻志愿者', en: 'Patrol volunteer' },
    ADMINISTRATOR: { zh: '管理员', en: 'Administrator' },
  },
};

export const grantSourceLabels: LabelledEnum<GrantSource> = {
  name: 'GrantSource',
  description: 'What a role grant came from.',
  values: {
    APPOINTMENT: { zh: '任命', en: 'Appointment' },
    INVITATION: { zh: '邀请', en: 'Invitation' },
    POSTING: { zh: '派驻', en: 'Posting' },
    APPRENTICESHIP: { zh: '跟师', en: 'Apprenticeship' },
  },
};

export const signInMethodLabels: LabelledEnum<SignInMethod> = {
  name: 'SignInMethod',
  description: 'How somebody signed in.',
  values: {
    PASSWORD: { zh: '密码', en: 'Password' },
    TOTP: { zh: '密码和动态验证码', en: 'Password and code' },
    BACKUP_CODE: { zh: '密码和备用码', en: 'Password and backup code' },
    PASSKEY: { zh: '通行密钥', en: 'Passkey' },
    OIDC: { zh: '统一身份认证', en: 'Identity provider' },
  },
};
