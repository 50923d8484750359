import type { DemoBatch } from '../../shape.ts';
import { graduated, passedOn } from './apprentices.ts';

/** 26 key communities first, widened to 50 by the second batch: as many as the rule finds here. Days count from the load. */
export const batches: readonly DemoBatch[] = [
  {
    kind: 'GOVERNANCE_SECRETARY',
    number: 1,
    name: { zh: '第一批治理书记', en: 'First batch of governance secretaries' },
    startsOn: -425,
    total: 26,
    postings: [
      {
        person: 'governance-first',
        unit: 'housing',
        homeKind: 'AGENCY',
        expertise: ['parking', 'elevator'],
        community: 'jingtie',
        from: -425,
        to: -63,
        weeklyDays: 2,
        focus: [{ title: '北侧停车场建设', category: 'parking' }],
        apprentices: [graduated, passedOn[0]],
      },
    ],
    quoted: [
      {
        quote: '派驻后，所在地区 12345 诉求解决率上升 28.76%。（原文未说明是百分比还是百分点）',
        source: '丰台区委组织部，据媒体报道',
      },
    ],
  },
  {
    kind: 'GOVERNANCE_SECRETARY',
    number: 2,
    name: { zh: '第二批治理书记', en: 'Second batch of governance secretaries' },
    startsOn: -62,
    total: 50,
    postings: [
      {
        person: 'governance',
        unit: 'liuliqiao-office',
        homeKind: 'STREET',
        expertise: ['property-service', 'parking'],
        community: 'jingtie',
        from: -62,
        to: 305,
        weeklyDays: 2,
        focus: [
          { title: '规范停车管理', category: 'parking' },
          { title: '电梯更新', category: 'elevator' },
          { title: '清理楼道堆物' },
        ],
        apprentices: [passedOn[1]],
        attends: true,
      },
    ],
  },
];
