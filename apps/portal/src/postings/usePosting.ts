import type { PostingHeadQuery } from '@linli/client/generated/graphql';
import { useOutletContext } from 'react-router';

export type PostingHead = Extract<NonNullable<PostingHeadQuery['node']>, { __typename: 'Posting' }>;

/** The posting whose page a part stands on, and how its header is read again after a change. */
export function usePosting() {
  return useOutletContext<{ posting: PostingHead; again: () => void }>();
}
