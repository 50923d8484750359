import { type PlaceLabelFragment, PostingWaysDocument } from '@linli/client/generated/graphql';
import { useQuery } from 'urql';

export interface PostingWays {
  /** The viewer is a secretary in office. */
  isPosted: boolean;
  /** The viewer is somebody's apprentice. */
  isLearning: boolean;
  /** Where the viewer sends secretaries out. */
  organizes: readonly PlaceLabelFragment[];
  /** The streets that the viewer answers for: who is posted there is read, and nothing more. */
  answersFor: readonly PlaceLabelFragment[];
}

/** What of postings is any use to the viewer; null until it is known. */
export function usePostingWays(): PostingWays | null {
  const [{ data }] = useQuery({ query: PostingWaysDocument });
  if (!data) return null;
  const { organizingPlaces = [], grants = [] } = data.viewer ?? {};
  const streets = grants.flatMap(({ role, place }) => (role === 'STREET_OFFICER' && place ? [place] : []));
  return {
    isPosted: grants.some(({ source }) => source === 'POSTING'),
    isLearning: grants.some(({ source }) => source === 'APPRENTICESHIP'),
    organizes: organizingPlaces,
    answersFor: [...new Map(streets.map((place) => [place.id, place])).values()],
  };
}
