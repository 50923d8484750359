import type { CategoryDefinition } from '../define.ts';

/** Living side by side, and everything that fits nowhere else. */
export const neighbours: readonly CategoryDefinition[] = [
  {
    code: 'noise',
    parentCode: 'neighbours',
    name: { zh: '噪声扰民', en: 'Noise' },
    icon: 'noise',
    deadlineClass: 'ORDINARY',
    grade: 'TRACKED',
    routeLevel: 'COMMUNITY',
    questions: [
      {
        key: 'source',
        label: { zh: '声音来自', en: 'Where it comes from' },
        kind: 'CHOICE',
        required: true,
        choices: [
          { value: 'building-site', label: { zh: '施工、装修', en: 'Building or decorating' } },
          { value: 'neighbour', label: { zh: '邻居', en: 'Neighbours' } },
          { value: 'equipment', label: { zh: '设备、车库', en: 'Equipment or garage' } },
          { value: 'square', label: { zh: '广场、商铺', en: 'Squares or shops' } },
          { value: 'unknown', label: { zh: '不清楚', en: 'Not known' } },
        ],
      },
      { key: 'hours', label: { zh: '一般在什么时间', en: 'At what hours' }, kind: 'TEXT' },
    ],
  },
  {
    code: 'pets',
    parentCode: 'neighbours',
    name: { zh: '养犬、宠物', en: 'Dogs and pets' },
    icon: 'pet',
    deadlineClass: 'ORDINARY',
    routeLevel: 'GRID',
  },
  {
    code: 'neighbour-dispute',
    parentCode: 'neighbours',
    name: { zh: '邻里纠纷', en: 'Disputes between neighbours' },
    icon: 'dispute',
    deadlineClass: 'ORDINARY',
    grade: 'COORDINATED',
    routeLevel: 'COMMUNITY',
  },
  {
    code: 'suggestion',
    name: { zh: '意见建议', en: 'Suggestions' },
    icon: 'idea',
    deadlineClass: 'COMPLEX',
    routeLevel: 'COMMUNITY',
  },
  {
    code: 'other',
    name: { zh: '其他', en: 'Other' },
    icon: 'other',
    deadlineClass: 'ORDINARY',
    routeLevel: 'COMMUNITY',
  },
];
