import { PostingHandoverDocument } from '@linli/client/generated/graphql';
import { useQuery } from 'urql';
import { Empty } from '../../pieces/Empty.tsx';
import { Loading } from '../../pieces/Loading.tsx';
import { PageFault } from '../../pieces/PageFault.tsx';
import { usePosting } from '../usePosting.ts';
import { BeginPart } from './BeginPart.tsx';
import './Handover.css';
import { HandoverPart } from './HandoverPart.tsx';
import { useHandoverTexts } from './texts.ts';

/** What a posting hands over to the next one, and what it took over from the one before. */
export function HandoverScreen() {
  const words = useHandoverTexts();
  const { posting } = usePosting();
  const [{ data, error }, read] = useQuery({
    query: PostingHandoverDocument,
    variables: { id: posting.id },
    requestPolicy: 'cache-and-network',
  });
  const again = () => read({ requestPolicy: 'network-only' });
  if (error && !data) return <PageFault error={error} retry={again} />;
  if (!data) return <Loading lines={8} />;
  if (data.node?.__typename !== 'Posting') return <Empty words={words.notYours} />;
  const { successor, predecessor, handedOver, takenOver, ...own } = data.node;
  const mayBegin = (other: typeof successor) => own.viewerCanHandOver || other?.viewerCanHandOver === true;
  const begins = [
    !takenOver && predecessor && mayBegin(predecessor) ? { from: predecessor, to: own } : null,
    !handedOver && successor && mayBegin(successor) ? { from: own, to: successor } : null,
  ].filter((pair) => pair !== null);
  const mayRead = posting.viewerCanReadHandover;
  const nothing = successor || predecessor ? words.waits : words.noSuccessor;
  const isBare = !handedOver && !takenOver && begins.length === 0;
  return (
    <>
      {handedOver && <HandoverPart handover={handedOver} again={again} />}
      {takenOver && <HandoverPart handover={takenOver} again={again} />}
      {begins.map((pair) => (
        <BeginPart key={pair.to.id} {...pair} again={again} />
      ))}
      {isBare && <Empty words={mayRead ? nothing : words.notYours} />}
    </>
  );
}
