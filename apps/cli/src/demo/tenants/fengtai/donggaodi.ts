import type { DemoStreet } from '../../shape.ts';

/** 000: Wanyuan South with sixteen basements under water. */
export const donggaodi: DemoStreet = {
  key: 'donggaodi',
  name: { zh: '东高地街道', en: 'Donggaodi Street' },
  centre: [116.4235, 39.7915],
  corners: [
    [-670, -520],
    [700, -560],
    [740, 470],
    [-90, 610],
    [-700, 410],
  ],
  communities: [
    {
      key: 'wanyuan-nan',
      name: { zh: '万源南里社区', en: 'Wanyuan South Community' },
      at: [-270, -190],
      grids: 10,
      estates: [
        {
          key: 'wanyuan-nanli',
          name: { zh: '万源南里', en: 'Wanyuan Nanli' },
          at: [-270, -210],
          size: [520, 380],
          management: 'COMPANY',
          households: 2160,
          residents: 5400,
          builtYear: 1988,
          rows: [
            [1, 2, 3, 4, 5],
            [6, 7, 8, 9, 10],
            [11, 12, 13, 14, 15],
            [16, 17, 18, 19, 20],
          ],
        },
      ],
    },
    {
      key: 'wanyuan-dong',
      name: { zh: '万源东里社区', en: 'Wanyuan East Community' },
      at: [350, -180],
      grids: 6,
      estates: [
        {
          key: 'wanyuan-dongli',
          name: { zh: '万源东里', en: 'Wanyuan Dongli' },
          at: [360, -190],
          size: [340, 260],
          management: 'COMPANY',
          households: 960,
          residents: 2300,
          builtYear: 1991,
          rows: [
            [1, 2, 3, 4],
            [5, 6, 7, 8],
          ],
        },
      ],
    },
    {
      key: 'sanjiaodi',
      name: { zh: '三角地社区', en: 'Sanjiaodi Community' },
      at: [20, 280],
      grids: 8,
      estates: [
        {
          key: 'sanjiaodi-estate',
          name: { zh: '三角地小区', en: 'Sanjiaodi Estate' },
          at: [10, 300],
          size: [360, 240],
          management: 'NONE',
          households: 720,
          residents: 1700,
          builtYear: 1976,
          rows: [
            [1, 2, 3, 4],
            [5, 6, 7],
          ],
        },
      ],
    },
  ],
};
