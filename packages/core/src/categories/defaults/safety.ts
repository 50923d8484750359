import type { CategoryDefinition } from '../define.ts';

/** What can hurt people, and what city management deals with. */
export const safety: readonly CategoryDefinition[] = [
  {
    code: 'gas',
    parentCode: 'supply',
    name: { zh: '燃气', en: 'Gas' },
    hint: { zh: '灶具、软管、管线、通气', en: 'Cookers, hoses, pipes, connection' },
    icon: 'gas',
    deadlineClass: 'EMERGENCY',
    grade: 'IMMEDIATE',
    routeLevel: 'COMMUNITY',
    questions: [
      {
        key: 'smell',
        label: { zh: '现在闻到燃气味吗', en: 'Can you smell gas now' },
        kind: 'CHOICE',
        required: true,
        choices: [
          {
            value: 'yes',
            label: { zh: '闻到了', en: 'Yes' },
            stopper: {
              zh: '请立即离开，不要开关任何电器，不要点火，不要在室内打电话。到室外后拨打燃气公司抢修电话（北京 96777）或 119。',
              en: 'Leave at once. Touch no switch, light no flame, do not phone indoors. Once outside, call the gas emergency line (Beijing 96777) or 119.',
            },
          },
          { value: 'no', label: { zh: '没有', en: 'No' } },
        ],
      },
      {
        key: 'matter',
        label: { zh: '什么问题', en: 'What is it about' },
        kind: 'CHOICES',
        choices: [
          { value: 'appliance', label: { zh: '灶具、软管', en: 'Cooker or hose' } },
          { value: 'connection', label: { zh: '通气、改管', en: 'Connection or pipe work' } },
          { value: 'digging', label: { zh: '附近违规施工', en: 'Careless digging nearby' } },
        ],
      },
    ],
  },
  {
    code: 'thrown-objects',
    parentCode: 'safety',
    name: { zh: '高空抛物', en: 'Objects thrown from windows' },
    icon: 'falling',
    deadlineClass: 'UTILITY',
    grade: 'SUPERVISED',
    routeLevel: 'COMMUNITY',
    questions: [
      {
        key: 'hurt',
        label: { zh: '有人受伤吗', en: 'Is anybody hurt' },
        kind: 'CHOICE',
        required: true,
        choices: [
          {
            value: 'yes',
            label: { zh: '有', en: 'Yes' },
            stopper: {
              zh: '请先拨打 120 救人，并拨打 110 报警。之后再来这里反映。',
              en: 'Call 120 for help first, and 110 for the police. Then come back and report it here.',
            },
          },
          { value: 'no', label: { zh: '没有', en: 'No' } },
        ],
      },
      { key: 'when', label: { zh: '大约几点', en: 'About what time' }, kind: 'TEXT' },
    ],
  },
  {
    code: 'e-bike',
    parentCode: 'safety',
    name: { zh: '电动自行车充电、停放', en: 'E-bike charging and parking' },
    hint: { zh: '飞线充电、上楼入户、占用楼道', en: 'Cables from windows, e-bikes indoors or in staircases' },
    icon: 'bike',
    deadlineClass: 'UTILITY',
    grade: 'IMMEDIATE',
    routeLevel: 'GRID',
    evidencePhoto: true,
  },
  {
    code: 'fire-lane',
    parentCode: 'safety',
    name: { zh: '楼道堆物、消防通道', en: 'Blocked staircases and fire lanes' },
    icon: 'fire',
    deadlineClass: 'UTILITY',
    grade: 'IMMEDIATE',
    routeLevel: 'GRID',
    evidencePhoto: true,
  },
  {
    code: 'illegal-building',
    parentCode: 'building-work',
    name: { zh: '违法建设', en: 'Illegal building' },
    icon: 'building',
    deadlineClass: 'COMPLEX',
    grade: 'ENFORCED',
    routeLevel: 'STREET',
    questions: [
      {
        key: 'underway',
        label: { zh: '是否正在施工', en: 'Is work going on now' },
        kind: 'CHOICE',
        choices: [
          { value: 'yes', label: { zh: '正在施工', en: 'Yes' } },
          { value: 'no', label: { zh: '已经建成', en: 'It is finished' } },
        ],
      },
    ],
  },
];
