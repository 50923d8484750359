import { AppealLiveDocument, AppealPageDocument } from '@linli/client/generated/graphql';
import { useEffect } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { useLive } from '../app/live.ts';
import { useMedia } from '../app/useMedia.ts';
import { useTexts } from '../locales/locale.tsx';
import { Empty } from '../pieces/Empty.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { OtherOffices } from '../tenants/OtherOffices.tsx';
import { AppealView } from './AppealView.tsx';
import './AppealPane.css';

/** The appeal that the address names, read anew whenever somebody changes it. */
export function AppealPane() {
  const { appealId = '' } = useParams();
  const { appeal: words } = useTexts();
  const { search } = useLocation();
  const isNarrow = useMedia('(max-width: 1023px)');
  const client = useClient();
  const { returns } = useLive();
  const [{ data, error, fetching, stale }, read] = useQuery({
    query: AppealPageDocument,
    variables: { id: appealId },
    requestPolicy: 'cache-and-network',
  });
  // After a break of the stream events may have been missed, so it is read anew then too.
  useEffect(() => {
    const again = () => read({ requestPolicy: 'network-only' });
    if (returns > 0) again();
    const { unsubscribe } = client
      .subscription(AppealLiveDocument, { id: appealId })
      .subscribe(({ data }) => {
        if (data?.appealUpdated) again();
      });
    return unsubscribe;
  }, [client, appealId, returns]);

  const appeal = data?.node?.__typename === 'Appeal' ? data.node : null;
  return (
    <div className="appeal-pane">
      {isNarrow && (
        <Link className="appeal-back" to={`/appeals${search}`}>
          <svg viewBox="0 0 12 12" width="14" height="14" aria-hidden="true" focusable="false">
            <path d="M7.5 2.5 4 6l3.5 3.5" />
          </svg>
          {words.back}
        </Link>
      )}
      {error && !data && <PageFault error={error} retry={() => read({ requestPolicy: 'network-only' })} />}
      {fetching && !data && <Loading lines={9} />}
      {data && !appeal && !stale && !fetching && (
        <Empty words={words.gone}>
          <OtherOffices />
        </Empty>
      )}
      {appeal && appeal.id === appealId && <AppealView key={appeal.id} appeal={appeal} />}
    </div>
  );
}
