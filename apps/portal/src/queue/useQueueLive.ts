import { QueueLiveDocument, type QueueLiveSubscription } from '@linli/client/generated/graphql';
import { useEffect, useEffectEvent } from 'react';
import { useClient } from 'urql';

type Update = NonNullable<QueueLiveSubscription['queueUpdated']>;

/**
 * Calls back for every change at a place, or of all that the viewer may see; `returns` counts the breaks after which
 * everything is read anew.
 */
export function useQueueLive(
  place: string | null,
  changed: (update: Update | null) => void,
  returns: number,
): void {
  const client = useClient();
  const tell = useEffectEvent(changed);
  useEffect(() => {
    const { unsubscribe } = client.subscription(QueueLiveDocument, { place }).subscribe(({ data }) => {
      if (data?.queueUpdated) tell(data.queueUpdated);
    });
    return unsubscribe;
  }, [client, place]);
  useEffect(() => {
    if (returns > 0) tell(null);
  }, [returns]);
}
