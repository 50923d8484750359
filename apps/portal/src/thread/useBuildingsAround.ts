import { type AppealDetailFragment, BuildingsAroundDocument } from '@linli/client/generated/graphql';
import { useQuery } from 'urql';

/** The buildings of the appeal's community. */
export function useBuildingsAround({ place }: AppealDetailFragment) {
  const ladder = place ? [...place.ancestors, place] : [];
  const community = ladder.find(({ kind }) => kind === 'COMMUNITY') ?? place;
  const [{ data, fetching }] = useQuery({
    query: BuildingsAroundDocument,
    variables: { filter: { in: { in: community?.id ?? '' }, kind: { eq: 'BUILDING' } } },
    pause: !community,
  });
  return { buildings: data?.places?.nodes ?? [], loading: fetching };
}
