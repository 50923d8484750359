import type { DemoStreet } from '../../shape.ts';

/** 004: Jincheng Community with its twelve compounds and 4,303 residents; the mobile desk goes round them. */
export const xincheng: DemoStreet = {
  key: 'xincheng',
  name: { zh: '新城街道', en: 'Xincheng Street' },
  centre: [119.2025, 36.7165],
  corners: [
    [-900, -640],
    [860, -640],
    [900, 660],
    [-880, 680],
  ],
  communities: [
    {
      key: 'jincheng',
      name: { zh: '锦城社区', en: 'Jincheng Community' },
      at: [-260, 0],
      grids: 12,
      estates: [
        {
          key: 'jinyu',
          name: { zh: '金域华府', en: 'Jinyu Huafu' },
          at: [-420, 130],
          size: [300, 250],
          management: 'COMPANY',
          households: 480,
          residents: 1150,
          builtYear: 2011,
          rows: [
            [1, 2, 3],
            [4, 5, 6],
            [{ key: 'jinyu-basement', name: { zh: '地下储藏室', en: 'Basement storage rooms' } }],
          ],
        },
        {
          key: 'jinxiu',
          name: { zh: '锦绣花园', en: 'Jinxiu Garden' },
          at: [-90, 140],
          size: [240, 220],
          management: 'COMPANY',
          households: 360,
          residents: 890,
          builtYear: 2008,
          rows: [
            [1, 2],
            [3, 4],
          ],
        },
        {
          key: 'xuefu',
          name: { zh: '学府新苑', en: 'Xuefu New Court' },
          at: [-420, -170],
          size: [280, 220],
          management: 'COMPANY',
          households: 420,
          residents: 980,
          builtYear: 2014,
          rows: [
            [1, 2, 3],
            [5, 6, 7],
          ],
        },
        {
          key: 'yayuan',
          name: { zh: '雅园小区', en: 'Yayuan Estate' },
          at: [-100, -170],
          size: [240, 200],
          management: 'NONE',
          households: 300,
          residents: 640,
          builtYear: 1996,
          rows: [
            [1, 2],
            [3, 4],
          ],
        },
      ],
    },
    {
      key: 'ruicheng',
      name: { zh: '瑞城社区', en: 'Ruicheng Community' },
      at: [500, 40],
      grids: 8,
      estates: [
        {
          key: 'ruicheng-estate',
          name: { zh: '瑞城国际', en: 'Ruicheng International' },
          at: [500, 40],
          size: [320, 280],
          management: 'COMPANY',
          households: 760,
          residents: 1900,
          builtYear: 2015,
          rows: [
            [1, 2, 3],
            [5, 6, 7],
          ],
        },
      ],
    },
  ],
};
