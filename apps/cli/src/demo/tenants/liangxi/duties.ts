import type { DemoDuties } from '../../shape.ts';

/** 002: the five members of a pilot community. An officer of urban management is assistant to the director too. */
export const duties: DemoDuties = {
  givenBy: 'street',
  members: [
    {
      person: 'officer',
      role: 'PUBLICIST',
      community: 'wuxing-1',
      from: -280,
      deeds: [
        { at: -33, what: '城管普法讲堂：高空抛物和飞线充电', tookPart: 46, place: 'wuxing' },
        { at: -4, what: '在社区法治屏播放违建倒塌案例短片', tookPart: 120 },
      ],
    },
    {
      person: 'officer',
      role: 'FIGHTER',
      community: 'wuxing-1',
      from: -280,
      deeds: [{ at: -6, what: '巡查 186 号楼前占道摊点，当场劝离 3 处', category: 'road' }],
    },
    {
      person: 'officer',
      role: 'SERVICE',
      community: 'wuxing-1',
      from: -280,
      deeds: [{ at: -3, what: '城管接待日，解答装修敲墙的规定', tookPart: 11 }],
    },
    {
      person: 'secretary',
      role: 'LIAISON',
      community: 'wuxing-1',
      from: -280,
      deeds: [
        { at: -2, what: '带“啄木鸟”巡查队和小朋友上门劝收飞线', tookPart: 9, category: 'e-bike' },
        { at: -1, what: '约物业、城管碰头，商量车库减速带' },
      ],
    },
    {
      person: 'officer',
      role: 'GUARDIAN',
      community: 'wuxing-1',
      from: -280,
      deeds: [
        { at: -35, what: '检查周边 17 家商户燃气设施改动', tookPart: 17, category: 'gas' },
        { at: -5, what: '联系燃气公司，上门指导 9 户装修改管', tookPart: 9, category: 'gas' },
      ],
    },
  ],
  posts: [
    { person: 'officer', title: '社区主任助理', place: 'wuxing-1', isDualMember: false, from: -280 },
    {
      person: 'officer',
      title: '社区功能型党支部委员',
      place: 'wuxing-1',
      isDualMember: true,
      from: -280,
    },
  ],
};
