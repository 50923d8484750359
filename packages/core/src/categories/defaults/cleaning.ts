import type { CategoryDefinition } from '../define.ts';
import { oneOf, since, where } from './asked.ts';

/** Clean air, water and ground. */
export const cleaning: readonly CategoryDefinition[] = [
  {
    code: 'rubble',
    parentCode: 'clean-green',
    name: { zh: '装修垃圾、大件', en: 'Rubble and bulky waste' },
    icon: 'rubbish',
    deadlineClass: 'ORDINARY',
    grade: 'IMMEDIATE',
    routeLevel: 'COMMUNITY',
    evidencePhoto: true,
    questions: [where],
  },
  {
    code: 'public-toilet',
    parentCode: 'clean-green',
    name: { zh: '公共厕所', en: 'Public toilets' },
    icon: 'toilet',
    deadlineClass: 'ORDINARY',
    grade: 'IMMEDIATE',
    routeLevel: 'STREET',
  },
  {
    code: 'pests',
    parentCode: 'clean-green',
    name: { zh: '蚊虫、老鼠、蟑螂', en: 'Mosquitoes, rats, cockroaches' },
    icon: 'pest',
    deadlineClass: 'ORDINARY',
    routeLevel: 'COMMUNITY',
    questions: [since],
  },
  {
    code: 'smell',
    parentCode: 'clean-green',
    name: { zh: '异味、焚烧', en: 'Smells and burning' },
    icon: 'air',
    deadlineClass: 'ORDINARY',
    grade: 'TRACKED',
    routeLevel: 'STREET',
    questions: [
      oneOf('source', { zh: '味道来自', en: 'Where it comes from' }, [
        ['rubbish', '垃圾站、垃圾桶', 'Rubbish'],
        ['factory', '工厂、作坊', 'Factory or workshop'],
        ['sewer', '下水道、河道', 'Sewer or river'],
        ['unknown', '不清楚', 'Not known'],
      ]),
    ],
  },
  {
    code: 'dust',
    parentCode: 'clean-green',
    name: { zh: '扬尘、渣土车', en: 'Dust and rubble lorries' },
    icon: 'air',
    deadlineClass: 'UTILITY',
    grade: 'ENFORCED',
    routeLevel: 'STREET',
    questions: [where],
  },
  {
    code: 'river',
    parentCode: 'clean-green',
    name: { zh: '河湖、排污', en: 'Rivers, lakes and waste water' },
    icon: 'water',
    deadlineClass: 'ORDINARY',
    grade: 'TRACKED',
    routeLevel: 'STREET',
    evidencePhoto: true,
    questions: [where],
  },
];
