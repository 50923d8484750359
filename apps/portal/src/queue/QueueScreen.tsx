import { QueueCountsDocument } from '@linli/client/generated/graphql';
import { useRef, useState } from 'react';
import { Outlet, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useMedia } from '../app/useMedia.ts';
import { useTitle } from '../app/useTitle.ts';
import { useTexts } from '../locales/locale.tsx';
import { useFilters } from './filters.ts';
import { HelpDialog } from './HelpDialog.tsx';
import { QueueList } from './QueueList.tsx';
import './QueueScreen.css';
import { useQueue } from './useQueue.ts';
import { useQueueKeys } from './useQueueKeys.ts';
import { ViewsPane } from './ViewsPane.tsx';

/** Left my places and views, in the middle the queue, right the appeal; on a phone one of them at a time. */
export function QueueScreen() {
  const { queue: words } = useTexts();
  const { appealId } = useParams();
  const navigate = useNavigate();
  const filters = useFilters();
  const queue = useQueue(filters.filter, filters.orderBy, filters.place);
  const [{ data }] = useQuery({
    query: QueueCountsDocument,
    variables: { place: filters.place },
    requestPolicy: 'cache-and-network',
  });
  const [helping, setHelping] = useState(false);
  const search = useRef<HTMLDivElement>(null);
  const isNarrow = useMedia('(max-width: 1023px)');
  useTitle(words.title);
  useQueueKeys({
    search: () => search.current?.querySelector('input')?.focus(),
    help: () => setHelping(true),
    back: () => void navigate(`/appeals${filters.search}`),
  });
  const showList = !(isNarrow && appealId);
  const showAppeal = !(isNarrow && !appealId);
  return (
    <div className={`panes ${appealId ? 'panes-open' : ''}`}>
      {showList && (
        <>
          <ViewsPane filters={filters} counts={queue.counts ?? data?.appealQueueCounts ?? null} />
          <QueueList queue={queue} filters={filters} open={appealId ?? null} search={search} />
        </>
      )}
      {showAppeal && (
        <div className="pane-appeal">
          <Outlet />
        </div>
      )}
      <HelpDialog open={helping} close={() => setHelping(false)} />
    </div>
  );
}
