import type { DemoAsset } from '../../shape.ts';

/** 000: what was never handed over in its day is nobody's, until a register says whose it is. */
export const assets: readonly DemoAsset[] = [
  {
    key: 'jt-basement-3',
    place: 'jingtie-jiayuan-3',
    kind: 'BASEMENT',
    name: { zh: '3 号楼地下室', en: 'Basement of building 3' },
    owner: 'jingtie-right',
    maintainer: 'hemu',
    handover: 'IN_PROGRESS',
    handoverOn: '2025-11-03',
  },
  {
    key: 'jt-sewer',
    place: 'jingtie-jiayuan',
    kind: 'PIPE',
    name: { zh: '院内污水管网', en: 'Sewers of the estate' },
    owner: 'jingtie-right',
    maintainer: 'hemu',
    handover: 'COMPLETE',
    handoverOn: '2019-12-31',
  },
  {
    key: 'jt-green',
    place: 'jingtie-jiayuan',
    kind: 'GREENERY',
    name: { zh: '中心花园', en: 'Central garden' },
    owner: 'jingtie-owners',
    maintainer: 'jingtie-greening',
    handover: 'COMPLETE',
    handoverOn: '2021-04-15',
  },
  {
    key: 'jt-road',
    place: 'jingtie-jiayuan',
    kind: 'ROAD',
    name: { zh: '西门内道路', en: 'Road inside the west gate' },
    owner: 'jingtie-right',
    handover: 'DISPUTED',
    handoverOn: '2024-10-09',
  },
  {
    key: 'wy-basement-16',
    place: 'wanyuan-nanli-16',
    kind: 'BASEMENT',
    name: { zh: '16 号楼地下室', en: 'Basement of building 16' },
    owner: 'wanyuan-right',
    maintainer: 'yuanan',
    handover: 'NOT_STARTED',
  },
];
