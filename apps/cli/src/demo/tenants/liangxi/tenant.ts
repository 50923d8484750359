import type { DemoTenant } from '../../shape.ts';
import { duties } from './duties.ts';
import { methods } from './methods.ts';
import { qingmingqiao } from './places.ts';
import { people, sites, units } from './staff.ts';
import { stories } from './stories.ts';

export const liangxi: DemoTenant = {
  code: 'demo-liangxi',
  name: { zh: '梁溪区', en: 'Liangxi District' },
  timeZone: 'Asia/Shanghai',
  city: { code: '320200', name: { zh: '无锡市', en: 'Wuxi' } },
  streets: [qingmingqiao],
  units,
  people,
  sites,
  stories,
  duties,
  methods,
};
