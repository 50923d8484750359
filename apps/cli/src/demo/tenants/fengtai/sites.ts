import type { DemoPortal, DemoSite } from '../../shape.ts';

export const sites: readonly DemoSite[] = [
  {
    key: 'pk_test_jingtie',
    unit: 'hemu',
    place: 'jingtie-jiayuan',
    title: { zh: '京铁家园', en: 'Jingtie Jiayuan' },
    accent: '#7a3b1d',
  },
  {
    key: 'pk_test_lianxiang',
    unit: 'lianxiang-committee',
    place: 'lianxiang',
    title: { zh: '莲香园社区', en: 'Lianxiangyuan' },
  },
  {
    key: 'pk_test_beili',
    unit: 'beili-committee',
    place: 'beili',
    title: { zh: '六里桥北里社区', en: 'Liuliqiao Beili' },
  },
  {
    key: 'pk_test_wanyuan',
    unit: 'yuanan',
    place: 'wanyuan-nanli',
    title: { zh: '万源南里', en: 'Wanyuan Nanli' },
  },
  {
    key: 'pk_test_donggaodi',
    unit: 'donggaodi-office',
    place: 'donggaodi',
    title: { zh: '东高地街道', en: 'Donggaodi Street' },
  },
  {
    key: 'pk_test_liuliqiao',
    unit: 'liuliqiao-office',
    place: 'liuliqiao',
    title: { zh: '六里桥街道', en: 'Liuliqiao Street' },
  },
];

export const portals: readonly DemoPortal[] = [
  {
    key: 'portal_demo_liuliqiao',
    place: 'liuliqiao',
    name: { zh: '六里桥街道工作台', en: 'Liuliqiao Street desk' },
  },
];
