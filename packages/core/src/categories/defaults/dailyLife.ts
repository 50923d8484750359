import type { CategoryDefinition } from '../define.ts';

/** Order and greenery, and what residents pay for. */
export const dailyLife: readonly CategoryDefinition[] = [
  {
    code: 'parking',
    parentCode: 'roads-parking',
    name: { zh: '停车', en: 'Parking' },
    hint: { zh: '车位、乱停车、收费', en: 'Spaces, blocked ways, fees' },
    icon: 'parking',
    deadlineClass: 'ORDINARY',
    grade: 'COORDINATED',
    routeLevel: 'COMMUNITY',
  },
  {
    code: 'rubbish',
    parentCode: 'clean-green',
    name: { zh: '垃圾清运', en: 'Rubbish' },
    icon: 'rubbish',
    deadlineClass: 'ORDINARY',
    grade: 'IMMEDIATE',
    routeLevel: 'GRID',
    evidencePhoto: true,
  },
  {
    code: 'greening',
    parentCode: 'clean-green',
    name: { zh: '绿化、枯树', en: 'Trees and greenery' },
    icon: 'tree',
    deadlineClass: 'ORDINARY',
    routeLevel: 'COMMUNITY',
    questions: [
      {
        key: 'danger',
        label: { zh: '有倒伏、坠落的危险吗', en: 'Could it fall' },
        kind: 'CHOICE',
        choices: [
          { value: 'yes', label: { zh: '有', en: 'Yes' } },
          { value: 'no', label: { zh: '没有', en: 'No' } },
        ],
      },
    ],
  },
  {
    code: 'property-service',
    parentCode: 'property',
    name: { zh: '物业服务', en: 'Property service' },
    icon: 'service',
    deadlineClass: 'ORDINARY',
    grade: 'SUPERVISED',
    routeLevel: 'COMMUNITY',
  },
  {
    code: 'property-fee',
    parentCode: 'property',
    name: { zh: '物业费、水电费', en: 'Fees and bills' },
    icon: 'fee',
    deadlineClass: 'ORDINARY',
    grade: 'COORDINATED',
    routeLevel: 'COMMUNITY',
  },
  {
    code: 'civil-affairs',
    parentCode: 'people-services',
    name: { zh: '社保、民政', en: 'Social security and civil affairs' },
    icon: 'card',
    deadlineClass: 'ORDINARY',
    routeLevel: 'STREET',
  },
];
