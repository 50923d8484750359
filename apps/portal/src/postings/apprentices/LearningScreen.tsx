import { MyLearningDocument } from '@linli/client/generated/graphql';
import { useQuery } from 'urql';
import { useTitle } from '../../app/useTitle.ts';
import { Empty } from '../../pieces/Empty.tsx';
import { Loading } from '../../pieces/Loading.tsx';
import { PageFault } from '../../pieces/PageFault.tsx';
import '../Postings.css';
import './Apprentices.css';
import { LearningCard } from './LearningCard.tsx';
import { useApprenticeTexts } from './texts.ts';

/** What one learns oneself, from whom, and how far one is. */
export function LearningScreen() {
  const words = useApprenticeTexts();
  useTitle(words.mine);
  const [{ data, error }, read] = useQuery({
    query: MyLearningDocument,
    requestPolicy: 'cache-and-network',
  });
  const again = () => read({ requestPolicy: 'network-only' });
  if (error && !data) return <PageFault error={error} retry={again} />;
  if (!data) return <Loading lines={6} />;
  const all = data.apprenticeships?.nodes ?? [];
  return (
    <article className="postings">
      <header>
        <h1>{words.mine}</h1>
        <p className="muted">{words.mineLead}</p>
      </header>
      {all.length === 0 && <Empty words={words.noLearning} />}
      {all.map((learning) => (
        <LearningCard key={learning.id} learning={learning} organizes={false} again={again} />
      ))}
    </article>
  );
}
