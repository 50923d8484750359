import type { DemoTenant } from '../../shape.ts';
import { assets } from './assets.ts';
import { batches } from './batches.ts';
import { brought } from './brought.ts';
import { donggaodi } from './donggaodi.ts';
import { liuliqiao } from './liuliqiao.ts';
import { methods } from './methods.ts';
import { people } from './people.ts';
import { portals, sites } from './sites.ts';
import { beforeStories } from './storiesBefore.ts';
import { dutyStories } from './storiesDuty.ts';
import { jingtieStories } from './storiesJingtie.ts';
import { liuliqiaoStories } from './storiesLiuliqiao.ts';
import { waitingStories } from './storiesWaiting.ts';
import { wanyuanStories } from './storiesWanyuan.ts';
import { succession } from './succession.ts';
import { team } from './team.ts';
import { ties } from './ties.ts';
import { units } from './units.ts';

/** Its code is not the official one: an import of the real district would otherwise mix with invented outlines. */
export const fengtai: DemoTenant = {
  code: 'demo-fengtai',
  name: { zh: '丰台区', en: 'Fengtai District' },
  timeZone: 'Asia/Shanghai',
  city: { code: '110000', name: { zh: '北京市', en: 'Beijing' } },
  streets: [liuliqiao, donggaodi],
  units,
  assets,
  people,
  sites,
  portals,
  stories: [
    ...beforeStories,
    ...jingtieStories,
    ...waitingStories,
    ...dutyStories,
    ...liuliqiaoStories,
    ...wanyuanStories,
  ],
  ties,
  batches,
  successions: [succession],
  brought,
  team,
  methods,
};
