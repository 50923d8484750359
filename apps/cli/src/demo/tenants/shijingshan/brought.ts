import type { DemoBrought } from '../../shape.ts';

/** 001: more than 4.3 million yuan secured; here by one posting from three sources. How it was made up is invented. */
export const brought: readonly DemoBrought[] = [
  {
    person: 'first',
    offers: [
      {
        key: 'pipes',
        kind: 'EXPERTISE',
        title: '燃气管线改造的设计和安全评估',
        categories: ['gas'],
        from: -45,
        to: 300,
      },
      {
        key: 'hall',
        kind: 'VENUE',
        title: '厂区礼堂，周末可开居民会',
        categories: ['gas', 'property-service'],
        from: -45,
        to: 300,
      },
    ],
    needs: [
      {
        kind: 'EXPERTISE',
        title: '19 号楼燃气入户的改造方案',
        category: 'gas',
        at: -40,
        agreed: 'pipes',
        used: { at: -20, outcome: '方案通过评审，开始施工。' },
      },
      { kind: 'VENUE', title: '征求 100 户意见的会场', category: 'gas', at: -12 },
    ],
    funds: [
      {
        source: 'RESIDENT_UNIT',
        unit: 'power-plant',
        granted: '2600000.00',
        purpose: '19 号楼燃气管线改造',
        at: -38,
        spendings: [
          {
            at: -18,
            amount: '1180000.00',
            purpose: '管线材料和施工首付款',
            payee: '西山燃气服务公司',
            receiptNumber: '11880231',
          },
        ],
      },
      {
        source: 'DISTRICT_BUDGET',
        granted: '1450000.00',
        purpose: '老旧楼水电改造',
        at: -30,
        spendings: [
          {
            at: -9,
            amount: '402300.80',
            purpose: '楼内电缆更换',
            payee: '京西电力安装公司',
            receiptNumber: '30057716',
          },
        ],
      },
      {
        source: 'PARTY_SERVICE',
        granted: '286000.00',
        purpose: '楼前休闲座椅和路灯',
        at: -21,
        spendings: [],
      },
    ],
  },
];
