import type { StaffActor } from '@linli/core/actor';
import type { Ground } from './ground.ts';

export function castOf(ground: Ground, key: string): StaffActor {
  const actor = ground.people.get(key);
  if (!actor) throw new Error(`nobody is called "${key}" in ${ground.tenant.name.zh}`);
  return actor;
}
