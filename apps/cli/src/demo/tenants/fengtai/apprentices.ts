import type { DemoApprentice } from '../../shape.ts';

/** A grid member who has learnt it under the first secretary, and stays. */
export const graduated: DemoApprentice = {
  person: 'grid-b',
  from: -420,
  graduates: -80,
  signed: [
    {
      skill: 1,
      from: 'KNOWS',
      days: [-405, -370, -300],
      evidence: [
        '随同入户 12 户，记录完整。',
        '主谈 6 户，师傅在旁补充。',
        '独自走访 9 号楼 40 户，问题清单准确。',
      ],
    },
    {
      skill: 2,
      from: 'KNOWS',
      days: [-398, -340, -260],
      evidence: ['说得清渗水、返水的查法。', '两次查漏，师傅复核无误。', '独自查明 12 号楼下水返味的原因。'],
    },
    {
      skill: 3,
      from: 'KNOWS',
      days: [-390, -310, -200],
      evidence: [
        '旁听停车协商三次，纪要清楚。',
        '协助主持北侧停车场议事会。',
        '独自请物业和车主坐到一起，谈成夜间错峰停车。',
      ],
    },
    {
      skill: 4,
      from: 'KNOWS',
      days: [-380, -290, -170],
      evidence: [
        '熟悉物业管理和停车管理的有关规定。',
        '起草答复，引用依据准确。',
        '独自向居民讲清维修资金的使用条件。',
      ],
    },
    {
      skill: 5,
      from: 'KNOWS',
      days: [-360, -250, -130],
      evidence: [
        '知道哪类事找哪个部门。',
        '随师傅请来消防、城管现场会商。',
        '独自请来园林部门，当周修剪完毕。',
      ],
    },
    {
      skill: 6,
      from: 'KNOWS',
      days: [-350, -230, -95],
      evidence: [
        '办理记录条理清楚。',
        '写成停车治理小结，师傅改后采用。',
        '独自写成 12、13 号楼消防通道的案例。',
      ],
    },
  ],
};

/** Begins under the first secretary and goes on under the second. */
export const passedOn: readonly [before: DemoApprentice, after: DemoApprentice] = [
  {
    person: 'apprentice',
    from: -200,
    signed: [
      {
        skill: 1,
        from: 'KNOWS',
        days: [-180, -120],
        evidence: ['随同入户 8 户，记录完整。', '主谈 4 户，师傅在旁补充。'],
      },
      { skill: 2, from: 'KNOWS', days: [-110], evidence: ['说得清电梯、路灯报修的查看步骤。'] },
      { skill: 6, from: 'KNOWS', days: [-90], evidence: ['办理记录条理清楚。'] },
    ],
  },
  {
    person: 'apprentice',
    from: -62,
    isPassedOn: true,
    signed: [
      { skill: 1, from: 'ALONE', days: [-30], evidence: ['独自走访 25 号楼 30 户，逐户说清充电安全。'] },
      { skill: 2, from: 'WITH_HELP', days: [-20], evidence: ['两次现场查看，师傅复核无误。'] },
      { skill: 3, from: 'KNOWS', days: [-14], evidence: ['旁听物业协商两次，纪要清楚。'] },
    ],
  },
];
