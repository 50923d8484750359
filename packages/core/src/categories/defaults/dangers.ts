import type { CategoryDefinition } from '../define.ts';
import { where, yesNo } from './asked.ts';

/** More that can hurt people. */
export const dangers: readonly CategoryDefinition[] = [
  {
    code: 'fire-equipment',
    parentCode: 'safety',
    name: { zh: '消防设施', en: 'Fire equipment' },
    hint: { zh: '消火栓没水、灭火器过期、报警器坏', en: 'Dry hydrants, old extinguishers, broken alarms' },
    icon: 'fire',
    deadlineClass: 'UTILITY',
    grade: 'SUPERVISED',
    routeLevel: 'COMMUNITY',
    evidencePhoto: true,
    questions: [
      yesNo(
        'burning',
        { zh: '现在着火了吗', en: 'Is there a fire now' },
        {
          zh: '请马上拨打 119，走楼梯离开，不要坐电梯。安全以后再来这里反映。',
          en: 'Call 119 now and leave by the stairs, not the lift. Report it here once you are safe.',
        },
      ),
      where,
    ],
  },
  {
    code: 'restaurant-gas',
    parentCode: 'safety',
    name: { zh: '餐馆用气', en: 'Gas in restaurants' },
    hint: { zh: '店内存放气罐、没有报警器', en: 'Gas bottles kept inside, no alarm fitted' },
    icon: 'gas',
    deadlineClass: 'UTILITY',
    grade: 'SUPERVISED',
    routeLevel: 'STREET',
    questions: [
      yesNo(
        'smell',
        { zh: '现在闻到燃气味吗', en: 'Can you smell gas now' },
        {
          zh: '先离开，不要点火，不要碰开关。走远以后拨打燃气抢修电话或 119，再来这里反映。',
          en: 'Leave first; light nothing and touch no switch. From a distance call the gas emergency line or 119, then report it here.',
        },
      ),
      { key: 'shop', label: { zh: '店名', en: 'Name of the restaurant' }, kind: 'TEXT' },
    ],
  },
  {
    code: 'dangerous-house',
    parentCode: 'safety',
    name: { zh: '房屋险情', en: 'Dangerous buildings' },
    hint: { zh: '墙体开裂、倾斜、地面塌陷', en: 'Cracks, leaning walls, sinking ground' },
    icon: 'building',
    deadlineClass: 'EMERGENCY',
    grade: 'LISTED',
    routeLevel: 'STREET',
    evidencePhoto: true,
    questions: [
      yesNo(
        'now',
        { zh: '正在变大或有人被困吗', en: 'Is it getting worse now, or is anybody trapped' },
        {
          zh: '请马上离开这栋楼，提醒邻居，到开阔处拨打 119。',
          en: 'Leave the building at once, warn your neighbours and call 119 from open ground.',
        },
      ),
    ],
  },
  {
    code: 'manhole',
    parentCode: 'safety',
    name: { zh: '井盖缺失、破损', en: 'Missing or broken manhole covers' },
    icon: 'manhole',
    deadlineClass: 'EMERGENCY',
    grade: 'IMMEDIATE',
    routeLevel: 'GRID',
    evidencePhoto: true,
    questions: [where],
  },
  {
    code: 'public-order',
    parentCode: 'safety',
    name: { zh: '治安、诈骗', en: 'Public order and fraud' },
    hint: { zh: '偷盗、可疑人员、电信诈骗', en: 'Theft, suspicious people, telephone fraud' },
    icon: 'police',
    deadlineClass: 'UTILITY',
    routeLevel: 'STREET',
    routeKind: 'POLICE',
    questions: [
      yesNo(
        'now',
        { zh: '正在发生吗', en: 'Is it happening now' },
        {
          zh: '请先保护好自己，马上拨打 110。刚被骗转账的，同时拨打 96110。',
          en: 'Keep safe and call 110 now. If you have just sent money to a fraudster, call 96110 as well.',
        },
      ),
    ],
  },
];
