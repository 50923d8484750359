import type { DemoPerson, DemoSite, DemoUnit } from '../../shape.ts';

export const units: readonly DemoUnit[] = [
  {
    key: 'district-office',
    kind: 'DISTRICT_OFFICE',
    name: { zh: '迎泽区社会治理综合服务中心', en: 'Yingze Centre for Social Governance' },
    serves: ['district'],
  },
  {
    key: 'office',
    kind: 'STREET_OFFICE',
    name: { zh: '柳巷街道办事处', en: 'Liuxiang Street Office' },
    phone: '0351-555 0200',
    serves: ['liuxiang'],
  },
  {
    key: 'haixi-committee',
    kind: 'COMMUNITY_COMMITTEE',
    name: { zh: '海西社区居委会', en: 'Haixi Residents’ Committee' },
    phone: '0351-555 0210',
    serves: ['haixi'],
  },
  {
    key: 'ninghuafu-committee',
    kind: 'COMMUNITY_COMMITTEE',
    name: { zh: '宁化府社区居委会', en: 'Ninghuafu Residents’ Committee' },
    phone: '0351-555 0220',
    serves: ['ninghuafu'],
  },
  {
    key: 'haidong-committee',
    kind: 'COMMUNITY_COMMITTEE',
    name: { zh: '海东社区居委会', en: 'Haidong Residents’ Committee' },
    phone: '0351-555 0230',
    serves: ['haidong'],
  },
  {
    key: 'water',
    kind: 'UTILITY',
    name: { zh: '迎泽供水服务公司', en: 'Yingze Water Service Company' },
    serves: ['district'],
  },
  {
    key: 'gallery-right',
    kind: 'PROPERTY_RIGHT_UNIT',
    name: { zh: '画院后勤处（产权单位）', en: 'Art Gallery Logistics (property-right unit)' },
    serves: ['gallery'],
  },
  {
    key: 'chemical-right',
    kind: 'PROPERTY_RIGHT_UNIT',
    name: { zh: '化工厂留守处（产权单位）', en: 'Chemical Works Caretaker Office (property-right unit)' },
    serves: ['chemical'],
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
    name: '武晋芳',
    unit: 'office',
    account: 'street.liuxiang',
    grants: [{ role: 'STREET_OFFICER', place: 'liuxiang' }],
  },
  {
    key: 'haixi-secretary',
    name: '郭锦绣',
    unit: 'haixi-committee',
    account: 'secretary.haixi',
    grants: [{ role: 'COMMUNITY_SECRETARY', place: 'haixi' }],
  },
  {
    key: 'haixi-grid',
    name: '任小军',
    unit: 'haixi-committee',
    grants: [{ role: 'GRID_MEMBER', place: 'haixi' }],
  },
  {
    key: 'ninghuafu-secretary',
    name: '张向荣',
    unit: 'ninghuafu-committee',
    account: 'secretary.ninghuafu',
    grants: [{ role: 'COMMUNITY_SECRETARY', place: 'ninghuafu' }],
  },
  {
    key: 'ninghuafu-branch',
    name: '乔德厚',
    unit: 'ninghuafu-committee',
    grants: [{ role: 'GRID_BRANCH_SECRETARY', place: 'ninghuafu' }],
  },
  {
    key: 'ninghuafu-grid',
    name: '闫佳佳',
    unit: 'ninghuafu-committee',
    grants: [{ role: 'GRID_MEMBER', place: 'ninghuafu' }],
  },
  {
    key: 'haidong-secretary',
    name: '卞静怡',
    unit: 'haidong-committee',
    account: 'secretary.haidong',
    grants: [{ role: 'COMMUNITY_SECRETARY', place: 'haidong' }],
  },
  {
    key: 'haidong-grid',
    name: '冀文静',
    unit: 'haidong-committee',
    grants: [{ role: 'GRID_MEMBER', place: 'haidong' }],
  },
  {
    key: 'water-engineer',
    name: '靳卫国',
    unit: 'water',
    grants: [{ role: 'DEPARTMENT_OFFICER', unit: 'water' }],
  },
  {
    key: 'gallery-keeper',
    name: '阴海波',
    unit: 'gallery-right',
    grants: [{ role: 'PROPERTY_STAFF', unit: 'gallery-right' }],
  },
];

export const sites: readonly DemoSite[] = [
  {
    key: 'pk_test_sansheng',
    unit: 'haixi-committee',
    place: 'haixi',
    title: { zh: '海西社区', en: 'Haixi Community' },
  },
  {
    key: 'pk_test_ninghuafu',
    unit: 'ninghuafu-committee',
    place: 'ninghuafu',
    title: { zh: '宁化府社区', en: 'Ninghuafu Community' },
  },
  {
    key: 'pk_test_haidong',
    unit: 'haidong-committee',
    place: 'haidong',
    title: { zh: '海东社区', en: 'Haidong Community' },
  },
];
