import type { DemoPerson, DemoSite, DemoUnit } from '../../shape.ts';

export const units: readonly DemoUnit[] = [
  {
    key: 'district-office',
    kind: 'DISTRICT_OFFICE',
    name: { zh: '梁溪区社会治理中心', en: 'Liangxi Centre for Social Governance' },
    serves: ['district'],
  },
  {
    key: 'city-management',
    kind: 'DEPARTMENT',
    name: { zh: '梁溪区城市管理局', en: 'Liangxi Urban Management Bureau' },
    serves: ['district'],
  },
  {
    key: 'office',
    kind: 'STREET_OFFICE',
    name: { zh: '清名桥街道办事处', en: 'Qingmingqiao Street Office' },
    serves: ['qingmingqiao'],
  },
  {
    key: 'wuxing-1-committee',
    kind: 'COMMUNITY_COMMITTEE',
    name: { zh: '五星家园第一社区居委会', en: 'Wuxing Home First Residents’ Committee' },
    phone: '0510-5550 0210',
    serves: ['wuxing-1'],
  },
  {
    key: 'wuxing-2-committee',
    kind: 'COMMUNITY_COMMITTEE',
    name: { zh: '五星家园第二社区居委会', en: 'Wuxing Home Second Residents’ Committee' },
    serves: ['wuxing-2'],
  },
  {
    key: 'qinyuan-committee',
    kind: 'COMMUNITY_COMMITTEE',
    name: { zh: '沁园社区居委会', en: 'Qinyuan Residents’ Committee' },
    serves: ['qinyuan'],
  },
  {
    key: 'xingyuan',
    kind: 'PROPERTY_COMPANY',
    name: { zh: '无锡星远物业服务公司', en: 'Wuxi Xingyuan Property Services' },
    serves: ['wuxing', 'wuxing-east'],
  },
  {
    key: 'gas',
    kind: 'UTILITY',
    name: { zh: '梁溪燃气服务站', en: 'Liangxi Gas Service' },
    serves: ['district'],
  },
];

export const people: readonly DemoPerson[] = [
  {
    key: 'admin',
    name: '管理员',
    unit: 'district-office',
    account: 'admin',
    grants: [
      { role: 'ADMINISTRATOR', place: 'district' },
      { role: 'DISTRICT_ORGANIZER', place: 'district' },
    ],
  },
  {
    key: 'street',
    name: '钱晓芸',
    unit: 'office',
    account: 'street.qingmingqiao',
    grants: [{ role: 'STREET_OFFICER', place: 'qingmingqiao' }],
  },
  {
    key: 'secretary',
    name: '沈兰英',
    unit: 'wuxing-1-committee',
    account: 'secretary.wuxing',
    grants: [{ role: 'COMMUNITY_SECRETARY', place: 'wuxing-1' }],
  },
  {
    key: 'grid',
    name: '邹明明',
    unit: 'wuxing-1-committee',
    grants: [{ role: 'GRID_MEMBER', place: 'wuxing-1' }],
  },
  {
    key: 'officer',
    name: '唐浩然',
    unit: 'city-management',
    account: 'officer.wuxing',
    grants: [
      { role: 'ENFORCEMENT_OFFICER', unit: 'city-management' },
      { role: 'ENFORCEMENT_OFFICER', place: 'wuxing-1' },
    ],
  },
  {
    key: 'woodpecker',
    name: '惠阿根',
    unit: 'wuxing-1-committee',
    grants: [{ role: 'PATROL_VOLUNTEER', place: 'wuxing-1' }],
  },
  {
    key: 'property',
    name: '过建明',
    unit: 'xingyuan',
    grants: [{ role: 'PROPERTY_STAFF', unit: 'xingyuan' }],
  },
  {
    key: 'gas-fitter',
    name: '荣志强',
    unit: 'gas',
    grants: [{ role: 'DEPARTMENT_OFFICER', unit: 'gas' }],
  },
  {
    key: 'wuxing-2-secretary',
    name: '华丽萍',
    unit: 'wuxing-2-committee',
    grants: [{ role: 'COMMUNITY_SECRETARY', place: 'wuxing-2' }],
  },
  {
    key: 'qinyuan-secretary',
    name: '尤海燕',
    unit: 'qinyuan-committee',
    grants: [{ role: 'COMMUNITY_SECRETARY', place: 'qinyuan' }],
  },
];

export const sites: readonly DemoSite[] = [
  {
    key: 'pk_test_wuxing',
    unit: 'xingyuan',
    place: 'wuxing',
    title: { zh: '五星家园', en: 'Wuxing Home' },
  },
  {
    key: 'pk_test_qingmingqiao',
    unit: 'office',
    place: 'qingmingqiao',
    title: { zh: '清名桥街道', en: 'Qingmingqiao Street' },
  },
];
