import { PostingDayDocument, type PostingDayQuery } from '@linli/client/generated/graphql';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../access/viewer.tsx';
import { NotFoundPage } from '../app/pages.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { FocusSection } from './FocusSection.tsx';
import { ManagePosting } from './ManagePosting.tsx';
import { Sheet } from './Sheet.tsx';
import { TodaySection } from './TodaySection.tsx';
import { usePosting } from './usePosting.ts';
import { Work } from './Work.tsx';

export type PostingDay = Extract<NonNullable<PostingDayQuery['node']>, { __typename: 'Posting' }>;

/** The first part of a posting: the secretary's own day, what is worked at, the monthly sheet, and what organizers do with it. */
export function DayScreen() {
  const { posting, again: readHead } = usePosting();
  const { viewerCanReadAppeals } = useViewer();
  const [month, setMonth] = useState<string | null>(null);
  const [{ data, error }, read] = useQuery({
    query: PostingDayDocument,
    variables: { id: posting.id, month },
    requestPolicy: 'cache-and-network',
  });
  const again = () => read({ requestPolicy: 'network-only' });
  const changed = () => {
    again();
    readHead();
  };
  if (error && !data) return <PageFault error={error} retry={again} />;
  if (!data) return <Loading lines={8} />;
  if (data.node?.__typename !== 'Posting') return <NotFoundPage />;
  const day = data.node;
  return (
    <>
      {posting.viewerCanAttend && <TodaySection posting={day} again={again} />}
      {posting.status === 'RUNNING' && viewerCanReadAppeals && <Work posting={posting} />}
      <FocusSection posting={posting} again={readHead} />
      {day.attendance && <Sheet sheet={day.attendance} show={setMonth} />}
      {posting.viewerCanManage && <ManagePosting posting={posting} again={changed} />}
    </>
  );
}
