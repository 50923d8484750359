import { IntakeWaysDocument } from '@linli/client/generated/graphql';
import { useQuery } from 'urql';

/** Where the viewer files appeals for others; nowhere, and there is nothing to type in. */
export function useIntakeWays() {
  const [{ data, fetching }] = useQuery({ query: IntakeWaysDocument });
  return {
    places: data?.viewer?.filingPlaces ?? [],
    importsFiles: (data?.viewer?.importPlaces ?? []).length > 0,
    known: !fetching,
  };
}
