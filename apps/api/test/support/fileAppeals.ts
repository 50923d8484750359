import { submitAppeal } from '@linli/core/appeals/submit';
import { newId } from '@linli/core/ids';
import { siteByKey } from '@linli/core/sites/byKey';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import type { Neighbourhood } from '@linli/testkit/world/neighbourhood';
import type { TestServer } from './testServer.ts';

/** Files so many appeals in the neighbourhood's grid; their global ids in the order of filing. */
export async function fileAppeals(
  { house }: TestServer,
  here: Neighbourhood,
  count: number,
): Promise<string[]> {
  const { actor } = await siteByKey(house.services, here.site.key, here.site.origins[0] ?? null);
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { appeal } = await submitAppeal(house.services, actor, {
      clientId: newId(),
      kind: 'COMPLAINT',
      text: `第${index + 1}件：电动车在楼道里充电。`,
      point: here.grid.middle,
      pointSource: 'GPS',
    });
    ids.push(encodeGlobalId('Appeal', appeal.id));
  }
  return ids;
}
