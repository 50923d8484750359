import { AppealFollowupDocument, FollowupWaysDocument } from '@linli/client/generated/graphql';
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';

/** What belongs to asking afterwards and to the ledger: read beside the appeal, and anew when that has changed. */
export function useFollowup(appealId: string, version: number) {
  const [{ data }, read] = useQuery({ query: AppealFollowupDocument, variables: { id: appealId } });
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    read({ requestPolicy: 'network-only' });
  }, [version]);
  return data?.node?.__typename === 'Appeal' ? data.node : null;
}

/** Where the viewer asks, and where the viewer reads figures. */
export function useFollowupWays() {
  const [{ data }] = useQuery({ query: FollowupWaysDocument });
  return {
    visits: data?.viewer?.returnVisitPlaces ?? [],
    rates: data?.viewer?.ratePlaces ?? [],
    known: data !== undefined,
  };
}
