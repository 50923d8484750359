import type { DemoBatch } from '../../shape.ts';

/** 001: first secretaries, one of them from a power plant of the district; two days a week. Days count from the load. */
export const batches: readonly DemoBatch[] = [
  {
    kind: 'FIRST_SECRETARY',
    number: 1,
    name: { zh: '第一批第一书记', en: 'First batch of first secretaries' },
    startsOn: -50,
    total: 151,
    postings: [
      {
        person: 'first',
        unit: 'power-plant',
        homeKind: 'RESIDENT_UNIT',
        expertise: ['gas'],
        community: 'gaojing',
        from: -50,
        to: 315,
        weeklyDays: 2,
        focus: [{ title: '19 号楼燃气入户', category: 'gas' }],
      },
    ],
    quoted: [
      {
        quote:
          '一年多来，两批“第一书记”协调争取资金 430 余万元，解决水电气热等问题 250 余个，帮助解决历史遗留问题 90 余个，协助解决诉求 1100 余件。',
        source: '石景山区委组织部，据媒体报道',
      },
    ],
  },
];
