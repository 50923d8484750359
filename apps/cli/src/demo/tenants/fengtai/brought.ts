import type { DemoBrought } from '../../shape.ts';

/** What the bureau of the first secretary knew about, and money of both postings. Sums and firms are invented. */
export const brought: readonly DemoBrought[] = [
  {
    person: 'governance-first',
    offers: [
      {
        key: 'planning',
        kind: 'EXPERTISE',
        title: '停车场规划、拆违和报批指导',
        categories: ['parking', 'illegal-building'],
        from: -420,
        to: -63,
      },
    ],
    needs: [
      {
        kind: 'EXPERTISE',
        title: '拆除北侧违建、建停车场的报批手续',
        category: 'parking',
        at: -410,
        agreed: 'planning',
        used: { at: -120, outcome: '手续办齐，北侧停车场 791 个车位启用。' },
      },
    ],
    funds: [
      {
        source: 'DISTRICT_BUDGET',
        granted: '1860000.00',
        purpose: '北侧停车场建设',
        at: -330,
        spendings: [
          {
            at: -250,
            amount: '1240000.00',
            purpose: '场地平整和路面',
            payee: '永固市政工程公司',
            receiptNumber: '04417702',
          },
          {
            at: -150,
            amount: '598600.50',
            purpose: '道闸和照明',
            payee: '永固市政工程公司',
            receiptNumber: '04418835',
          },
        ],
      },
      {
        source: 'HOME_UNIT',
        granted: '120000.00',
        purpose: '停车场监控',
        at: -200,
        spendings: [
          {
            at: -90,
            amount: '119800.00',
            purpose: '摄像头和布线',
            payee: '明视安防公司',
            receiptNumber: '0021178',
          },
        ],
      },
    ],
  },
  {
    person: 'governance',
    offers: [
      {
        key: 'volunteers',
        kind: 'LABOUR',
        title: '街道机关志愿者，周末可来 20 人',
        categories: ['household', 'fire-lane'],
        from: -40,
        to: 200,
      },
      {
        key: 'elevators',
        unit: 'housing',
        kind: 'EXPERTISE',
        title: '电梯更新政策和比选辅导',
        categories: ['elevator', 'elevator-new'],
        from: -30,
        to: 300,
      },
    ],
    needs: [
      { kind: 'LABOUR', title: '清理楼道堆物的人手', category: 'fire-lane', at: -20 },
      {
        kind: 'EXPERTISE',
        title: '50 多部电梯更新的方案比选',
        category: 'elevator',
        at: -25,
        agreed: 'elevators',
      },
      { kind: 'VENUE', title: '楼门党支部开会的地方', category: 'property-service', at: -6 },
    ],
    funds: [
      {
        source: 'STREET_BUDGET',
        unit: 'liuliqiao-office',
        granted: '86000.00',
        purpose: '西南门外空地改停车场',
        at: -45,
        spendings: [
          {
            at: -31,
            amount: '53200.00',
            purpose: '画线和车挡',
            payee: '永固市政工程公司',
            receiptNumber: '04420116',
            reversed: '金额记错，应为 35200 元',
          },
          {
            at: -30,
            amount: '35200.00',
            purpose: '画线和车挡',
            payee: '永固市政工程公司',
            receiptNumber: '04420116',
          },
        ],
      },
    ],
  },
];
