import type { DemoTenant } from '../../shape.ts';
import { liuxiang } from './places.ts';
import { people, sites, units } from './staff.ts';
import { stories } from './stories.ts';

export const yingze: DemoTenant = {
  code: 'demo-yingze',
  name: { zh: '迎泽区', en: 'Yingze District' },
  timeZone: 'Asia/Shanghai',
  city: { code: '140100', name: { zh: '太原市', en: 'Taiyuan' } },
  streets: [liuxiang],
  units,
  people,
  sites,
  stories,
};
