import type { LocalizedText } from '@linli/core/localized';
import type { DemoTenant } from './shape.ts';

/** One password for all demo accounts. It guards nothing: the demo runs on the newcomer's own machine. */
export const demoPassword = 'linli-demo';

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly does: LocalizedText;
}

export function demoEmail(account: string): string {
  return `${account}@demo.linli.example`;
}

const roles: Readonly<Record<string, LocalizedText>> = {
  GRID_MEMBER: { zh: '网格员', en: 'grid member' },
  GRID_LEADER: { zh: '网格长', en: 'grid leader' },
  COMMUNITY_SECRETARY: { zh: '社区书记', en: 'community secretary' },
  GOVERNANCE_SECRETARY: { zh: '治理书记', en: 'governance secretary' },
  FIRST_SECRETARY: { zh: '第一书记', en: 'first secretary' },
  STREET_OFFICER: { zh: '街道干部', en: 'street officer' },
  HOTLINE_OFFICER: { zh: '热线派单员', en: 'hotline dispatcher' },
  DEPARTMENT_OFFICER: { zh: '委办局经办人', en: 'department officer' },
  ENFORCEMENT_OFFICER: { zh: '城管队员', en: 'enforcement officer' },
  PROPERTY_STAFF: { zh: '物业经理', en: 'property manager' },
  ADMINISTRATOR: { zh: '管理员', en: 'administrator' },
};

/** Who can be signed in as, with what they do there: for `start` to print. */
export function demoAccounts(tenants: readonly DemoTenant[]): DemoAccount[] {
  const accounts = new Map<string, DemoAccount>();
  for (const tenant of tenants) {
    for (const { account, does, name, unit, grants } of tenant.people) {
      if (!account || accounts.has(account)) continue;
      const role = roles[grants[0]?.role ?? ''] ?? { zh: '工作人员', en: 'staff' };
      const where = tenant.units.find(({ key }) => key === unit)?.name ?? tenant.name;
      const known = {
        zh: `${role.zh}，${where.zh}`,
        en: `${role.en ?? role.zh}, ${where.en ?? where.zh}`,
      };
      accounts.set(account, { email: demoEmail(account), name, does: does ?? known });
    }
  }
  return [...accounts.values()];
}
