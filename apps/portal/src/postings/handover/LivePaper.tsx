import { HandoverPackDocument } from '@linli/client/generated/graphql';
import { useQuery } from 'urql';
import { Fault } from '../../pieces/Fault.tsx';
import { Loading } from '../../pieces/Loading.tsx';
import { Paper } from './Paper.tsx';
import { useHandoverTexts } from './texts.ts';

/** What would be handed over now, as long as nothing is frozen. */
export function LivePaper({ from, to }: { from: string; to: string }) {
  const words = useHandoverTexts();
  const [{ data, error }] = useQuery({
    query: HandoverPackDocument,
    variables: { posting: from, successor: to },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <Fault error={error} />;
  if (!data) return <Loading lines={8} />;
  return data.handoverPack && <Paper title={words.live} pack={data.handoverPack} />;
}
