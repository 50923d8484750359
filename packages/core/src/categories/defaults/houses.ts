import type { CategoryDefinition } from '../define.ts';
import { oneOf, since, where, yesNo } from './asked.ts';

/** What else breaks in houses, and what comes through their pipes and wires. */
export const houses: readonly CategoryDefinition[] = [
  {
    code: 'drain',
    parentCode: 'house-repairs',
    name: { zh: '下水堵塞', en: 'Blocked drains' },
    hint: { zh: '主管道堵、化粪池外溢', en: 'Main pipes, overflowing septic tanks' },
    icon: 'water',
    deadlineClass: 'UTILITY',
    grade: 'IMMEDIATE',
    routeLevel: 'COMMUNITY',
    evidencePhoto: true,
    questions: [
      oneOf('extent', { zh: '影响多大', en: 'How far does it reach' }, [
        ['flat', '自己家', 'My flat'],
        ['entrance', '整个单元', 'The whole entrance'],
        ['estate', '小区地面', 'The grounds of the estate'],
      ]),
      {
        key: 'households',
        label: { zh: '大约影响多少户', en: 'About how many households' },
        kind: 'NUMBER',
        min: 1,
        max: 5000,
        unit: { zh: '户', en: 'households' },
        when: { key: 'extent', equals: ['entrance', 'estate'] },
      },
    ],
  },
  {
    code: 'roof',
    parentCode: 'house-repairs',
    name: { zh: '屋顶、外墙', en: 'Roofs and outer walls' },
    hint: { zh: '顶层漏雨、外墙渗水、墙皮脱落', en: 'Rain coming in, damp walls, falling plaster' },
    icon: 'house',
    deadlineClass: 'ORDINARY',
    grade: 'SUPERVISED',
    routeLevel: 'COMMUNITY',
    evidencePhoto: true,
    questions: [
      yesNo('falling', { zh: '有东西往下掉吗', en: 'Is anything falling down' }),
      { key: 'picture', label: { zh: '拍一张照片', en: 'A photo of it' }, kind: 'PHOTO' },
      since,
    ],
  },
  {
    code: 'elevator-new',
    parentCode: 'house-repairs',
    name: { zh: '加装电梯', en: 'Adding a lift' },
    hint: { zh: '想加装、意见不一、工程停了', en: 'Wanted, disputed, or stopped half way' },
    icon: 'elevator',
    deadlineClass: 'COMPLEX',
    grade: 'COORDINATED',
    routeLevel: 'STREET',
    questions: [
      {
        key: 'storeys',
        label: { zh: '楼有几层', en: 'Storeys of the building' },
        kind: 'NUMBER',
        min: 2,
        max: 99,
        unit: { zh: '层', en: 'storeys' },
      },
    ],
  },
  {
    code: 'building-quality',
    parentCode: 'house-repairs',
    name: { zh: '房屋质量、交房', en: 'Building quality and handover' },
    icon: 'house',
    deadlineClass: 'COMPLEX',
    grade: 'SUPERVISED',
    routeLevel: 'STREET',
    questions: [
      { key: 'handover', label: { zh: '交房日期', en: 'Date of handover' }, kind: 'DATE', latest: 'TODAY' },
    ],
  },
  {
    code: 'water-supply',
    parentCode: 'supply',
    name: { zh: '停水、水质', en: 'Water supply and quality' },
    icon: 'water',
    deadlineClass: 'UTILITY',
    grade: 'IMMEDIATE',
    routeLevel: 'STREET',
    questions: [
      oneOf('matter', { zh: '什么问题', en: 'What is it about' }, [
        ['none', '没有水', 'No water'],
        ['weak', '水压小', 'Low pressure'],
        ['quality', '水浑、有味', 'Cloudy or smelling water'],
      ]),
    ],
  },
  {
    code: 'power',
    parentCode: 'supply',
    name: { zh: '停电、电线', en: 'Power cuts and cables' },
    icon: 'power',
    deadlineClass: 'UTILITY',
    grade: 'IMMEDIATE',
    routeLevel: 'STREET',
    questions: [
      yesNo(
        'danger',
        { zh: '电线冒火花或掉在地上吗', en: 'Is a cable sparking or lying on the ground' },
        {
          zh: '请远离电线至少 8 米，不要碰，也不要让别人靠近。马上拨打供电抢修 95598；起火拨打 119。',
          en: 'Keep 8 metres away, touch nothing and let nobody near. Call the power company on 95598 at once; if it burns, call 119.',
        },
      ),
      where,
    ],
  },
];
