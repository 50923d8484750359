/**
 * A few at a time: much of this waits for the database, and everything at once would keep others waiting for a
 * connection until they give up. The first fault is thrown when all lanes have come to rest.
 */
export async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const lane = async () => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  const lanes = await Promise.allSettled([lane(), lane(), lane(), lane()]);
  const fault = lanes.find((one) => one.status === 'rejected');
  if (fault) throw fault.reason;
  return results;
}
