import { AppealPageDocument } from '@linli/client/generated/graphql';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { AppealHead } from '../appeals/AppealHead.tsx';
import '../appeals/AppealPane.css';
import { Photos } from '../appeals/Photos.tsx';
import { RouteForm } from '../appeals/steps/RouteForm.tsx';
import { useTexts } from '../locales/locale.tsx';
import { Empty } from '../pieces/Empty.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { Prose } from '../pieces/Prose.tsx';

export function TriageCard({ id, placed }: { id: string; placed: () => void }) {
  const { triage, steps, appeal: words } = useTexts();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [{ data, error }, read] = useQuery({
    query: AppealPageDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data)
    return <PageFault error={error} retry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading lines={6} />;
  const appeal = data.node?.__typename === 'Appeal' ? data.node : null;
  if (!appeal) return <Empty words={words.gone} />;
  return (
    <article className="appeal" aria-labelledby="appeal-title">
      <AppealHead appeal={appeal} />
      <section className="card">
        <h2>{words.text}</h2>
        <Prose className="appeal-text" text={appeal.text} />
        <Photos photos={appeal.photos} />
      </section>
      <section className="card step-card">
        <h2>{steps.ROUTE}</h2>
        <RouteForm
          appeal={appeal}
          submitWords={triage.next}
          cancel={() => void navigate('/triage')}
          done={() => {
            void message.success(steps.done.ROUTE);
            placed();
          }}
        />
      </section>
    </article>
  );
}
