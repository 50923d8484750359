import type { DemoPerson, DemoSite, DemoUnit } from '../../shape.ts';

export const units: readonly DemoUnit[] = [
  {
    key: 'district-office',
    kind: 'DISTRICT_OFFICE',
    name: { zh: '潍坊高新区社会治理中心', en: 'Weifang High-tech Zone Governance Centre' },
    serves: ['district'],
  },
  {
    key: 'office',
    kind: 'STREET_OFFICE',
    name: { zh: '新城街道办事处', en: 'Xincheng Street Office' },
    phone: '0536-555 0200',
    serves: ['xincheng'],
  },
  {
    key: 'jincheng-committee',
    kind: 'COMMUNITY_COMMITTEE',
    name: { zh: '锦城社区居委会', en: 'Jincheng Residents’ Committee' },
    phone: '0536-555 0210',
    serves: ['jincheng'],
  },
  {
    key: 'ruicheng-committee',
    kind: 'COMMUNITY_COMMITTEE',
    name: { zh: '瑞城社区居委会', en: 'Ruicheng Residents’ Committee' },
    serves: ['ruicheng'],
  },
  {
    key: 'huafu',
    kind: 'PROPERTY_COMPANY',
    name: { zh: '潍坊华阜物业服务公司', en: 'Weifang Huafu Property Services' },
    serves: ['jinyu', 'jinxiu'],
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
    name: '刘宗义',
    unit: 'office',
    account: 'street.xincheng',
    grants: [{ role: 'STREET_OFFICER', place: 'xincheng' }],
  },
  {
    key: 'secretary',
    name: '颜承志',
    unit: 'jincheng-committee',
    account: 'secretary.jincheng',
    grants: [{ role: 'COMMUNITY_SECRETARY', place: 'jincheng' }],
  },
  {
    key: 'grid',
    name: '于海霞',
    unit: 'jincheng-committee',
    grants: [{ role: 'GRID_MEMBER', place: 'jincheng' }],
  },
  {
    key: 'electrician',
    name: '马成林',
    unit: 'huafu',
    grants: [{ role: 'PROPERTY_STAFF', unit: 'huafu' }],
  },
  {
    key: 'ruicheng-secretary',
    name: '臧秀丽',
    unit: 'ruicheng-committee',
    grants: [{ role: 'COMMUNITY_SECRETARY', place: 'ruicheng' }],
  },
];

export const sites: readonly DemoSite[] = [
  {
    key: 'pk_test_jincheng',
    unit: 'huafu',
    place: 'jincheng',
    title: { zh: '金域华府', en: 'Jinyu Huafu' },
  },
  {
    key: 'pk_test_xincheng',
    unit: 'office',
    place: 'xincheng',
    title: { zh: '新城街道', en: 'Xincheng Street' },
  },
];
