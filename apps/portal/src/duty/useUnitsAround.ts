import { AssignableUnitsDocument } from '@linli/client/generated/graphql';
import { useQuery } from 'urql';

/** The units that serve the place of an appeal, as far as the viewer may give it to them. */
export function useUnitsAround(appealId: string) {
  const [{ data, fetching }] = useQuery({ query: AssignableUnitsDocument, variables: { id: appealId } });
  const node = data?.node?.__typename === 'Appeal' ? data.node : null;
  return { units: node?.assignableUnits ?? [], loading: fetching };
}
