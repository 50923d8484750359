import type { DemoPerson, DemoSite, DemoUnit } from '../../shape.ts';

export const units: readonly DemoUnit[] = [
  {
    key: 'district-office',
    kind: 'DISTRICT_OFFICE',
    name: { zh: '石景山区城市运行管理中心', en: 'Shijingshan District Operations Centre' },
    serves: ['district'],
  },
  {
    key: 'guangning-office',
    kind: 'STREET_OFFICE',
    name: { zh: '广宁街道办事处', en: 'Guangning Street Office' },
    serves: ['guangning'],
  },
  {
    key: 'gaojing-committee',
    kind: 'COMMUNITY_COMMITTEE',
    name: { zh: '高井路社区居委会', en: 'Gaojing Road Residents’ Committee' },
    serves: ['gaojing'],
  },
  {
    key: 'xinlijie-committee',
    kind: 'COMMUNITY_COMMITTEE',
    name: { zh: '新立街社区居委会', en: 'Xinlijie Residents’ Committee' },
    serves: ['xinlijie'],
  },
  {
    key: 'mayu-committee',
    kind: 'COMMUNITY_COMMITTEE',
    name: { zh: '麻峪社区居委会', en: 'Mayu Residents’ Committee' },
    serves: ['mayu'],
  },
  {
    key: 'gas',
    kind: 'UTILITY',
    name: { zh: '西山燃气服务公司', en: 'Xishan Gas Service Company' },
    phone: '010-5550 0777',
    serves: ['district'],
  },
  {
    key: 'power-plant',
    kind: 'ENTERPRISE',
    name: { zh: '高井路热电厂', en: 'Gaojing Road Power Plant' },
    serves: ['gaojing'],
  },
  {
    key: 'yongan',
    kind: 'PROPERTY_COMPANY',
    name: { zh: '永安里物业服务公司', en: 'Yong’anli Property Services' },
    serves: ['gaojing-estate'],
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
    name: '岳红梅',
    unit: 'guangning-office',
    account: 'street.guangning',
    grants: [{ role: 'STREET_OFFICER', place: 'guangning' }],
  },
  {
    key: 'secretary',
    name: '龚建平',
    unit: 'gaojing-committee',
    account: 'secretary.gaojing',
    grants: [{ role: 'COMMUNITY_SECRETARY', place: 'gaojing' }],
  },
  {
    key: 'first',
    name: '黎光明',
    unit: 'gaojing-committee',
    account: 'first.gaojing',
    grants: [{ role: 'FIRST_SECRETARY', place: 'gaojing' }],
  },
  {
    key: 'grid',
    name: '崔小雨',
    unit: 'gaojing-committee',
    grants: [{ role: 'GRID_MEMBER', place: 'gaojing' }],
  },
  {
    key: 'gas-fitter',
    name: '武大伟',
    unit: 'gas',
    grants: [{ role: 'DEPARTMENT_OFFICER', unit: 'gas' }],
  },
  {
    key: 'property',
    name: '冯宝山',
    unit: 'yongan',
    grants: [{ role: 'PROPERTY_STAFF', unit: 'yongan' }],
  },
  {
    key: 'xinlijie-secretary',
    name: '薛丽华',
    unit: 'xinlijie-committee',
    grants: [{ role: 'COMMUNITY_SECRETARY', place: 'xinlijie' }],
  },
  {
    key: 'mayu-secretary',
    name: '段学文',
    unit: 'mayu-committee',
    grants: [{ role: 'COMMUNITY_SECRETARY', place: 'mayu' }],
  },
];

export const sites: readonly DemoSite[] = [
  {
    key: 'pk_test_gaojing',
    unit: 'yongan',
    place: 'gaojing-estate',
    title: { zh: '高井路宿舍区', en: 'Gaojing Road' },
  },
  {
    key: 'pk_test_guangning',
    unit: 'guangning-office',
    place: 'guangning',
    title: { zh: '广宁街道', en: 'Guangning Street' },
  },
];
