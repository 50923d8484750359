import { PostingWorkDocument } from '@linli/client/generated/graphql';
import { useQuery } from 'urql';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { HardAppeals } from './HardAppeals.tsx';
import { MyApprentices } from './MyApprentices.tsx';
import { NextPromises } from './NextPromises.tsx';
import type { PostingHead } from './usePosting.ts';

/** The work of a secretary in office: what is hardest, what was promised, and who learns. */
export function Work({ posting: { id, community } }: { posting: PostingHead }) {
  const [{ data, error }, read] = useQuery({
    query: PostingWorkDocument,
    variables: { id, community: community.id },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data)
    return <PageFault error={error} retry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading lines={6} />;
  return (
    <>
      {data.node?.__typename === 'Posting' && (
        <HardAppeals hard={data.node.hardAppeals} communityId={community.id} />
      )}
      {data.commitments && <NextPromises promises={data.commitments} />}
      {data.apprenticeships && <MyApprentices apprentices={data.apprenticeships.nodes} />}
    </>
  );
}
