import type { DemoTenant } from '../../shape.ts';
import { batches } from './batches.ts';
import { brought } from './brought.ts';
import { guangning } from './places.ts';
import { people, sites, units } from './staff.ts';
import { stories } from './stories.ts';

export const shijingshan: DemoTenant = {
  code: 'demo-shijingshan',
  name: { zh: '石景山区', en: 'Shijingshan District' },
  timeZone: 'Asia/Shanghai',
  city: { code: '110000', name: { zh: '北京市', en: 'Beijing' } },
  streets: [guangning],
  units,
  people,
  sites,
  stories,
  batches,
  brought,
};
