import type { DemoStreet } from '../../shape.ts';

/** 002: Wuxing Home, its buildings around number 183, and the garage below them. */
export const qingmingqiao: DemoStreet = {
  key: 'qingmingqiao',
  name: { zh: '清名桥街道', en: 'Qingmingqiao Street' },
  centre: [120.3195, 31.5555],
  corners: [
    [-610, -470],
    [520, -530],
    [650, 360],
    [90, 560],
    [-640, 410],
  ],
  communities: [
    {
      key: 'wuxing-1',
      name: { zh: '五星家园第一社区', en: 'Wuxing Home First Community' },
      at: [-240, -80],
      grids: 10,
      estates: [
        {
          key: 'wuxing',
          name: { zh: '五星家园', en: 'Wuxing Home' },
          at: [-250, -80],
          size: [420, 320],
          management: 'COMPANY',
          households: 2310,
          residents: 6200,
          builtYear: 2009,
          rows: [
            [176, 177, 178, 179, 180],
            [181, 182, 183, 184, 185],
            [{ key: 'wuxing-garage', name: { zh: '地下车库', en: 'Underground garage' } }, 186, 187, 188],
            [189, 190, 191, 192, 193],
          ],
        },
      ],
    },
    {
      key: 'wuxing-2',
      name: { zh: '五星家园第二社区', en: 'Wuxing Home Second Community' },
      at: [310, -110],
      grids: 6,
      estates: [
        {
          key: 'wuxing-east',
          name: { zh: '五星家园东区', en: 'Wuxing Home East' },
          at: [310, -120],
          size: [320, 260],
          management: 'COMPANY',
          households: 980,
          residents: 2600,
          builtYear: 2012,
          rows: [
            [201, 202, 203],
            [204, 205, 206],
          ],
        },
      ],
    },
    {
      key: 'qinyuan',
      name: { zh: '沁园社区', en: 'Qinyuan Community' },
      at: [10, 320],
      grids: 6,
      estates: [],
    },
  ],
};
