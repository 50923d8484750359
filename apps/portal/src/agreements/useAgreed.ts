import { AppealAgreedDocument } from '@linli/client/generated/graphql';
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';

/** What it costs and what was agreed upon: read beside the appeal, and anew when that has changed. */
export function useAgreed(appealId: string, version: number) {
  const [{ data }, read] = useQuery({ query: AppealAgreedDocument, variables: { id: appealId } });
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    read({ requestPolicy: 'network-only' });
  }, [version]);
  return data?.node?.__typename === 'Appeal' && data.node.id === appealId ? data.node : null;
}
