import type { DemoMethod } from '../../shape.ts';

export const methods: readonly DemoMethod[] = [
  {
    key: 'noise-183',
    author: 'officer',
    place: 'wuxing-1',
    daysAgo: 40,
    title: '夜里找不到的异响：带仪器分时段测声源',
    situation: '多栋楼反映夜间异响，各部门现场都听不出来源。',
    steps: [
      '记下响的时间和间隔，画出听得到的楼',
      '屋顶、水泵房、电梯机房逐个守听，排除的也写下来',
      '请专业人员带仪器测，先测地下车库和设备层',
      '修好后夜间复测，再问周边几栋楼',
    ],
    avoid: '不要白天来一趟没听到就结案。',
    teacher: '声学检测人员',
    categories: ['noise'],
    stories: ['wx-noise-183'],
  },
];
