import { servicesOf } from '../../context.ts';
import { batch } from '../../loading/batch.ts';

/** What integrations that acted are called: a name for whoever reads what they did. */
export const tokenName = batch(async (context, tokenIds): Promise<ReadonlyMap<string, string>> => {
  const tokens = await servicesOf(context).database.integrationToken.findMany({
    where: { id: { in: [...tokenIds] } },
    select: { id: true, name: true },
  });
  return new Map(tokens.map(({ id, name }) => [id, name]));
});
