import type { DemoTenant } from '../../shape.ts';
import { xincheng } from './places.ts';
import { people, sites, units } from './staff.ts';
import { stories } from './stories.ts';

export const weifang: DemoTenant = {
  code: 'demo-weifang',
  name: { zh: '高新区', en: 'High-tech Zone' },
  timeZone: 'Asia/Shanghai',
  city: { code: '370700', name: { zh: '潍坊市', en: 'Weifang' } },
  streets: [xincheng],
  units,
  people,
  sites,
  stories,
};
