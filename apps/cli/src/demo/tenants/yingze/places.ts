import type { DemoStreet } from '../../shape.ts';

/** 003: three communities of Liuxiang Street: two gates, a gazebo council, a dormitory with water in its basement. */
export const liuxiang: DemoStreet = {
  key: 'liuxiang',
  name: { zh: '柳巷街道', en: 'Liuxiang Street' },
  centre: [112.5665, 37.8695],
  corners: [
    [-560, -410],
    [580, -440],
    [610, 400],
    [-30, 470],
    [-590, 370],
  ],
  communities: [
    {
      key: 'haixi',
      name: { zh: '海西社区', en: 'Haixi Community' },
      at: [-300, -40],
      grids: 8,
      estates: [
        {
          key: 'sansheng',
          name: { zh: '三圣庵小区', en: 'Sansheng’an Estate' },
          at: [-300, -50],
          size: [340, 360],
          management: 'NONE',
          households: 610,
          residents: 1480,
          builtYear: 1987,
          rows: [
            [
              { key: 'park-gate', name: { zh: '文勋园小门', en: 'Gate at Wenxun Park' } },
              { key: 'noodle-gate', name: { zh: '牛肉面馆小门', en: 'Gate at the noodle shop' } },
            ],
            [1, 2, 3],
            [4, 5, 6],
            [7, 8, 9],
          ],
        },
      ],
    },
    {
      key: 'ninghuafu',
      name: { zh: '宁化府社区', en: 'Ninghuafu Community' },
      at: [290, -160],
      grids: 7,
      estates: [
        {
          key: 'chemical',
          name: { zh: '化工宿舍', en: 'Chemical Works Dormitory' },
          at: [290, -170],
          size: [360, 260],
          management: 'SELF_MANAGED',
          households: 540,
          residents: 1260,
          builtYear: 1990,
          rows: [
            [1, 2, 3, { key: 'gazebo', name: { zh: '凉亭', en: 'Gazebo' } }],
            [4, 5, 6],
          ],
        },
      ],
    },
    {
      key: 'haidong',
      name: { zh: '海东社区', en: 'Haidong Community' },
      at: [240, 240],
      grids: 4,
      estates: [
        {
          key: 'gallery',
          name: { zh: '画院宿舍', en: 'Art Gallery Dormitory' },
          at: [240, 240],
          size: [260, 180],
          management: 'NONE',
          households: 180,
          residents: 430,
          builtYear: 1985,
          rows: [
            [1, 2],
            [3, 4],
          ],
        },
      ],
    },
  ],
};
