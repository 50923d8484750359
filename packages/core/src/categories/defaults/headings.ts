import type { LocalizedText } from '../../localized.ts';
import type { CategoryDefinition } from '../define.ts';

/** The first step of a resident: ten headings, in the order in which people of the articles' estates need them. */
export const headings: readonly CategoryDefinition[] = [
  heading(
    'house-repairs',
    'house',
    { zh: '房屋和楼道', en: 'Houses and staircases' },
    { zh: '漏水、返水、电梯、楼道灯、单元门', en: 'Leaks, drains, lifts, lights, entrance doors' },
  ),
  heading(
    'supply',
    'supply',
    { zh: '水电气热', en: 'Water, power, gas, heating' },
    { zh: '停水、停电、供暖、燃气', en: 'Cuts, water quality, heating, gas' },
  ),
  heading(
    'safety',
    'safety',
    { zh: '消防和安全', en: 'Fire and safety' },
    { zh: '飞线充电、堵消防通道、高空抛物', en: 'Charging cables, blocked fire lanes, thrown objects' },
  ),
  heading(
    'roads-parking',
    'parking',
    { zh: '停车和道路', en: 'Parking and roads' },
    { zh: '车位、乱停车、路面、井盖、公交', en: 'Spaces, blocked ways, paving, manholes, buses' },
  ),
  heading(
    'clean-green',
    'tree',
    { zh: '环境和绿化', en: 'Cleaning and greenery' },
    { zh: '垃圾、树木、异味、虫鼠、公厕', en: 'Rubbish, trees, smells, pests, public toilets' },
  ),
  heading(
    'building-work',
    'building',
    { zh: '装修、施工和违建', en: 'Decorating, building, illegal building' },
    { zh: '拆承重墙、工地、改造、征收', en: 'Bearing walls, sites, renewal, expropriation' },
  ),
  heading(
    'property',
    'service',
    { zh: '物业和业主', en: 'Property companies and owners' },
    { zh: '服务、收费、业委会、维修资金', en: 'Service, fees, owners’ committees, repair funds' },
  ),
  heading(
    'neighbours',
    'noise',
    { zh: '邻里和噪声', en: 'Neighbours and noise' },
    { zh: '噪声、油烟、养犬、纠纷', en: 'Noise, kitchen fumes, dogs, disputes' },
  ),
  heading(
    'business',
    'shop',
    { zh: '商户和消费', en: 'Shops and consumers' },
    { zh: '占道经营、食品、退款、欠薪', en: 'Street vendors, food, refunds, unpaid wages' },
  ),
  heading(
    'people-services',
    'card',
    { zh: '民生和办事', en: 'Services for people' },
    { zh: '社保、养老、入学、看病、户口', en: 'Social security, elderly care, schools, health, papers' },
  ),
];

function heading(code: string, icon: string, name: LocalizedText, hint: LocalizedText): CategoryDefinition {
  return {
    code,
    name,
    hint,
    icon,
    offered: false,
    deadlineClass: 'ORDINARY',
    routeLevel: 'COMMUNITY',
  };
}
