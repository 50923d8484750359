import type { Story } from '../../story.ts';

interface Told {
  readonly key: string;
  readonly at: string;
  readonly category: string;
  readonly title: string;
  readonly place: string;
  readonly grid: string;
  readonly secretary: string;
  readonly phone: string;
  /** Done at the second attempt only: the first time they said it was not solved. */
  readonly twice?: boolean;
}

/** What it was like before the second secretary came: half of it had to be done twice, and not everybody was called back. */
function told({ key, at, category, title, place, grid, secretary, phone, twice }: Told): Story {
  const done = (text: string) => ({ at: '+2d 15:30', do: 'resolve', by: grid, text }) as const;
  const asked = { at: '+1d 10:20', do: 'call', by: secretary } as const;
  return {
    key,
    at,
    kind: 'COMPLAINT',
    category,
    title,
    text: `${title}，请尽快处理。`,
    place,
    contact: { phone },
    steps: [
      { at: '+50m', do: 'accept', by: secretary },
      { at: '+20m', do: 'assign', by: secretary, to: grid },
      { at: '+1d 09:30', do: 'start', by: grid },
      ...(twice
        ? [
            done('已联系物业处理。'),
            { ...asked, contacted: false, solved: 'NO', satisfied: 'BASICALLY' } as const,
            { at: '+1d 09:00', do: 'start', by: grid } as const,
          ]
        : []),
      done('已到现场处理，恢复正常。'),
      { ...asked, contacted: true, solved: 'YES', satisfied: twice ? 'BASICALLY' : 'YES' },
    ],
  };
}

const jingtie = { grid: 'grid', secretary: 'secretary' };
const lianxiang = { grid: 'lianxiang-grid', secretary: 'lianxiang-secretary' };

export const beforeStories: readonly Story[] = [
  told({
    ...jingtie,
    key: 'bf-parking-1',
    phone: '13900050001',
    at: '-118d 08:20',
    category: 'parking',
    title: '小区里车乱停，轮椅出不来',
    place: 'jingtie-jiayuan-1',
    twice: true,
  }),
  told({
    ...jingtie,
    key: 'bf-rubbish',
    phone: '13900050002',
    at: '-112d 19:05',
    category: 'property-service',
    title: '单元门口垃圾两天没清',
    place: 'jingtie-jiayuan-2',
  }),
  told({
    ...jingtie,
    key: 'bf-service',
    phone: '13900050003',
    at: '-106d 09:40',
    category: 'property-service',
    title: '报修三次没有人上门',
    place: 'jingtie-jiayuan-3',
    twice: true,
  }),
  told({
    ...jingtie,
    key: 'bf-parking-2',
    phone: '13900050004',
    at: '-99d 18:15',
    category: 'parking',
    title: '消防通道又被堵了',
    place: 'jingtie-jiayuan-1',
    twice: true,
  }),
  told({
    ...jingtie,
    key: 'bf-hall',
    phone: '13900050005',
    at: '-93d 07:50',
    category: 'property-service',
    title: '楼道里堆满纸箱',
    place: 'jingtie-jiayuan-4',
    twice: true,
  }),
  told({
    ...lianxiang,
    key: 'bf-lianxiang-service',
    phone: '13900050006',
    at: '-110d 10:10',
    category: 'property-service',
    title: '物业电话总是打不通',
    place: 'lianxiangyuan-3',
    twice: true,
  }),
  told({
    ...lianxiang,
    key: 'bf-lianxiang-rubbish',
    phone: '13900050007',
    at: '-101d 07:20',
    category: 'property-service',
    title: '桶站旁边没人打扫',
    place: 'lianxiangyuan-9',
  }),
  told({
    ...lianxiang,
    key: 'bf-lianxiang-parking',
    phone: '13900050008',
    at: '-96d 20:10',
    category: 'parking',
    title: '晚上回来没有车位',
    place: 'lianxiangyuan-3',
    twice: true,
  }),
];
