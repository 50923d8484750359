import type { CategoryDefinition } from '../define.ts';
import { where } from './asked.ts';

/** What breaks in houses and yards. */
export const repairs: readonly CategoryDefinition[] = [
  {
    code: 'water-leak',
    parentCode: 'house-repairs',
    name: { zh: '跑冒滴漏、地下室积水', en: 'Leaking pipes, flooded basements' },
    hint: {
      zh: '水管爆裂、污水返涌、地下室积水、墙面渗水',
      en: 'Burst pipes, sewage backing up, water in the basement, damp walls',
    },
    icon: 'water',
    deadlineClass: 'UTILITY',
    grade: 'IMMEDIATE',
    routeLevel: 'COMMUNITY',
    evidencePhoto: true,
    questions: [
      {
        key: 'kind',
        label: { zh: '是哪种情况', en: 'What is it' },
        kind: 'CHOICE',
        required: true,
        choices: [
          { value: 'burst', label: { zh: '正在大量漏水', en: 'Water is pouring out now' } },
          { value: 'standing', label: { zh: '积水、返水', en: 'Standing water or backflow' } },
          { value: 'seepage', label: { zh: '渗漏、发霉', en: 'Seepage or mould' } },
        ],
      },
      {
        key: 'depth',
        label: { zh: '积水大约多深（厘米）', en: 'How deep, in centimetres' },
        kind: 'NUMBER',
        min: 0,
        max: 1000,
        when: { key: 'kind', equals: ['standing'] },
      },
      {
        key: 'since',
        label: { zh: '从哪天开始', en: 'Since when' },
        kind: 'DATE',
        latest: 'TODAY',
        when: { key: 'kind', equals: ['standing', 'seepage'] },
      },
    ],
  },
  {
    code: 'lighting',
    parentCode: 'house-repairs',
    name: { zh: '照明', en: 'Lighting' },
    hint: { zh: '路灯、楼道灯、地下室灯不亮', en: 'Street, staircase or basement lights that do not work' },
    icon: 'lamp',
    deadlineClass: 'ORDINARY',
    grade: 'IMMEDIATE',
    routeLevel: 'GRID',
    questions: [where],
  },
  {
    code: 'elevator',
    parentCode: 'house-repairs',
    name: { zh: '电梯', en: 'Lifts' },
    hint: { zh: '故障、异响、更新改造', en: 'Breakdowns, noises, renewal' },
    icon: 'elevator',
    deadlineClass: 'UTILITY',
    grade: 'SUPERVISED',
    routeLevel: 'COMMUNITY',
    routeKind: 'PROPERTY_COMPANY',
    questions: [
      {
        key: 'trapped',
        label: { zh: '现在有人被困吗', en: 'Is anybody trapped now' },
        kind: 'CHOICE',
        required: true,
        choices: [
          {
            value: 'yes',
            label: { zh: '有', en: 'Yes' },
            stopper: {
              zh: '请按轿厢内的报警按钮，并立即拨打电梯内的救援电话或 119。不要扒门，救援人员会尽快赶到。',
              en: 'Press the alarm button in the lift and call the rescue number shown there, or 119, at once. Do not force the doors.',
            },
          },
          { value: 'no', label: { zh: '没有', en: 'No' } },
        ],
      },
      { key: 'lift', label: { zh: '几单元、哪一部', en: 'Which entrance, which lift' }, kind: 'TEXT' },
    ],
  },
  {
    code: 'heating',
    parentCode: 'supply',
    name: { zh: '供暖', en: 'Heating' },
    icon: 'heating',
    deadlineClass: 'UTILITY',
    grade: 'SUPERVISED',
    routeLevel: 'STREET',
    questions: [
      {
        key: 'temperature',
        label: { zh: '室内温度（℃）', en: 'Room temperature (°C)' },
        kind: 'NUMBER',
        min: -30,
        max: 50,
      },
    ],
  },
  {
    code: 'security-gate',
    parentCode: 'house-repairs',
    name: { zh: '门禁、单元门', en: 'Gates and entrance doors' },
    icon: 'gate',
    deadlineClass: 'ORDINARY',
    routeLevel: 'GRID',
    questions: [where],
  },
  {
    code: 'road',
    parentCode: 'roads-parking',
    name: { zh: '小区道路、减速带', en: 'Paths, roads and speed bumps' },
    icon: 'road',
    deadlineClass: 'ORDINARY',
    routeLevel: 'COMMUNITY',
    evidencePhoto: true,
    questions: [where],
  },
];
