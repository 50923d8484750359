import type { DemoStreet } from '../../shape.ts';

/** 001: Jingtie Jiayuan with its car park of 791 spaces, more than fifty lifts and 3,744 households. */
export const liuliqiao: DemoStreet = {
  key: 'liuliqiao',
  name: { zh: '六里桥街道', en: 'Liuliqiao Street' },
  centre: [116.301, 39.8755],
  corners: [
    [-930, -640],
    [870, -700],
    [960, 520],
    [140, 690],
    [-900, 610],
  ],
  communities: [
    {
      key: 'jingtie',
      name: { zh: '京铁家园社区', en: 'Jingtie Jiayuan Community' },
      at: [-370, 235],
      grids: 12,
      estates: [
        {
          key: 'jingtie-jiayuan',
          name: { zh: '京铁家园', en: 'Jingtie Jiayuan' },
          at: [-370, 235],
          size: [660, 500],
          management: 'COMPANY',
          households: 3744,
          residents: 10_300,
          builtYear: 2006,
          rows: [
            [
              {
                key: 'car-park',
                name: { zh: '北侧停车场（791 个车位）', en: 'North car park (791 spaces)' },
              },
              { key: 'service-centre', name: { zh: '居民活动中心', en: 'Residents’ centre' } },
            ],
            [1, 2, 3, 4, 5, 6, 7],
            [8, 9, 10, 11, 12, 13, 14],
            [15, 16, 17, 18, 19, 20, 21],
            [
              22,
              23,
              24,
              25,
              26,
              27,
              { key: 'southwest-lot', name: { zh: '西南门外空地', en: 'Lot by the southwest gate' } },
            ],
          ],
        },
      ],
    },
    {
      key: 'lianxiang',
      name: { zh: '莲香园社区', en: 'Lianxiangyuan Community' },
      at: [420, 235],
      grids: 8,
      estates: [
        {
          key: 'lianxiangyuan',
          name: { zh: '莲香园', en: 'Lianxiangyuan' },
          at: [420, 235],
          size: [480, 380],
          management: 'COMPANY',
          households: 1680,
          residents: 4300,
          builtYear: 1999,
          rows: [
            [1, 2, 3, 4],
            [5, 6, 7, 8],
            [9, 10, 11, 12],
          ],
        },
      ],
    },
    {
      key: 'beili',
      name: { zh: '六里桥北里社区', en: 'Liuliqiao Beili Community' },
      at: [-400, -320],
      grids: 7,
      estates: [
        {
          key: 'beili-estate',
          name: { zh: '六里桥北里', en: 'Liuliqiao Beili' },
          at: [-420, -330],
          size: [560, 300],
          management: 'SELF_MANAGED',
          households: 1120,
          residents: 2700,
          builtYear: 1984,
          rows: [
            [1, 2, 3, 4, 5],
            [6, 7, 8, 9],
          ],
        },
      ],
    },
    {
      key: 'jinjiacun',
      name: { zh: '金家村社区', en: 'Jinjiacun Community' },
      at: [420, -310],
      grids: 6,
      estates: [],
    },
  ],
};
