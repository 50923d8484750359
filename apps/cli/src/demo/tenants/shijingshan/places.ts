import type { DemoStreet } from '../../shape.ts';

/** 001: Gaojing Road, where building 19 waits for gas. */
export const guangning: DemoStreet = {
  key: 'guangning',
  name: { zh: '广宁街道', en: 'Guangning Street' },
  centre: [116.149, 39.9455],
  corners: [
    [-590, -520],
    [560, -460],
    [670, 380],
    [-40, 580],
    [-640, 340],
  ],
  communities: [
    {
      key: 'gaojing',
      name: { zh: '高井路社区', en: 'Gaojing Road Community' },
      at: [-240, -130],
      grids: 10,
      estates: [
        {
          key: 'gaojing-estate',
          name: { zh: '高井路宿舍区', en: 'Gaojing Road Dormitories' },
          at: [-250, -140],
          size: [460, 350],
          management: 'COMPANY',
          households: 1450,
          residents: 3600,
          builtYear: 1982,
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
      key: 'xinlijie',
      name: { zh: '新立街社区', en: 'Xinlijie Community' },
      at: [300, -100],
      grids: 6,
      estates: [
        {
          key: 'xinlijie-estate',
          name: { zh: '新立街小区', en: 'Xinlijie Estate' },
          at: [320, -110],
          size: [320, 240],
          management: 'SELF_MANAGED',
          households: 640,
          residents: 1500,
          builtYear: 1979,
          rows: [
            [1, 2, 3],
            [4, 5, 6],
          ],
        },
      ],
    },
    {
      key: 'mayu',
      name: { zh: '麻峪社区', en: 'Mayu Community' },
      at: [-10, 310],
      grids: 5,
      estates: [],
    },
  ],
};
