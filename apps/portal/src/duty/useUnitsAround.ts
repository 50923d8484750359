import { UnitsAroundDocument } from '@linli/client/generated/graphql';
import { useQuery } from 'urql';

/** The units that serve the place of an appeal: who can help, be called, or be named in a dispute. */
export function useUnitsAround(appealId: string) {
  const [{ data, fetching }] = useQuery({ query: UnitsAroundDocument, variables: { id: appealId } });
  const node = data?.node?.__typename === 'Appeal' ? data.node : null;
  return { units: node?.unitsAround ?? [], loading: fetching };
}
