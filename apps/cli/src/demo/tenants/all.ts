import type { DemoTenant } from '../shape.ts';
import { fengtai } from './fengtai/tenant.ts';
import { liangxi } from './liangxi/tenant.ts';
import { shijingshan } from './shijingshan/tenant.ts';
import { weifang } from './weifang/tenant.ts';
import { yingze } from './yingze/tenant.ts';

/** The five districts of the articles. The first one is where a newcomer begins. */
export const demoTenants: readonly DemoTenant[] = [fengtai, shijingshan, liangxi, yingze, weifang];
