import type { DemoSuccession } from '../../shape.ts';
import { settled } from '../../story.ts';

/** 001: the second secretary of Jingtie Jiayuan goes on where the first one stood: lifts, and things piled in corridors. */
export const succession: DemoSuccession = {
  outgoing: 'governance-first',
  incoming: 'governance',
  on: -63,
  notes:
    '北侧停车场已建成启用，夜间巡查由物业每晚两次。电梯更新的产权单位每月第一个周三对接，15 号楼还有三户没有签字，住户代表可以帮忙上门。',
  cases: [
    {
      story: {
        key: 'jt-lift-15-handed-over',
        shown: { zh: '书记交接', en: 'passed to the next secretary' },
        at: '-70d 10:20',
        kind: 'HELP',
        category: 'elevator',
        title: '15 号楼电梯太旧了，什么时候能换？',
        text: '15 号楼的电梯用了二十多年，三天两头停。听说要更新，可是一直没有动静，请问到底什么时候换？',
        answers: { trapped: ['no'], lift: ['1 单元'] },
        place: 'jingtie-jiayuan-15',
        contact: { name: '贺女士', phone: '13900010051', email: 'he@example.com' },
        steps: [
          { at: '+40m', do: 'accept', by: 'secretary', deadlineClass: 'COMPLEX' },
          {
            at: '+30m',
            do: 'assign',
            by: 'secretary',
            to: 'governance-first',
            with: 'jingtie-committee',
            note: '产权单位和维修资金都要谈',
          },
          { at: '+1d 09:40', do: 'start', by: 'governance-first' },
          {
            at: '+3d 15:20',
            do: 'note',
            by: 'governance-first',
            public: true,
            text: '产权单位同意列入更新计划，正在逐户征求意见，已有 41 户签字。',
          },
        ],
      },
      after: [
        {
          at: '+2d 16:00',
          do: 'note',
          by: 'governance',
          public: true,
          text: '新任书记已接手。余下三户已上门说明，全部签字，施工队下周进场。',
        },
        {
          at: '+6d 17:10',
          do: 'resolve',
          by: 'governance',
          text: '15 号楼 1 单元新电梯已安装并检验合格，今天起投入使用。',
          photos: ['liftRunning'],
        },
        ...settled('leader', 'YES', '换了书记也没耽误，谢谢！'),
      ],
    },
    {
      story: {
        key: 'jt-visitors-handed-over',
        at: '-66d 19:15',
        kind: 'COMPLAINT',
        category: 'parking',
        title: '规范停车后，访客车没有地方停',
        text: '北侧停车场启用以后管得好了，可是亲戚周末来没有地方停，能不能划几个访客车位？',
        place: 'jingtie-jiayuan-8',
        contact: { phone: '13900010052' },
        steps: [
          { at: '+1d 09:00', do: 'accept', by: 'secretary', deadlineClass: 'COMPLEX' },
          { at: '+20m', do: 'assign', by: 'secretary', to: 'governance-first', with: 'jingtie-committee' },
          { at: '+2h', do: 'start', by: 'governance-first' },
        ],
      },
      after: [
        {
          at: '+8d 15:30',
          do: 'resolve',
          by: 'governance',
          text: '与物业、居民代表商定，北侧停车场东头划出 12 个访客车位，限停 4 小时，明天启用。',
          photos: ['groundLevel'],
        },
        ...settled('grid', 'BASICALLY'),
      ],
    },
  ],
};
