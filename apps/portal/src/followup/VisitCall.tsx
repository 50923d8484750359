import { AppealPageDocument, type AppealStep } from '@linli/client/generated/graphql';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Unmask } from '../appeals/Unmask.tsx';
import { useLabel } from '../locales/labels.ts';
import { Fault } from '../pieces/Fault.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { Prose } from '../pieces/Prose.tsx';
import { CallForm } from './CallForm.tsx';
import { useFollowupTexts } from './texts.ts';

interface Props {
  appealId: string;
  participantId: string;
  done: (step: AppealStep) => void;
  cancel: () => void;
}

/** What whoever asks has before the eyes: whom, what about, what was done, and the words to say. */
export function VisitCall({ appealId, participantId, done, cancel }: Props) {
  const words = useFollowupTexts();
  const label = useLabel();
  const [{ data, error }] = useQuery({
    query: AppealPageDocument,
    variables: { id: appealId },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <Fault error={error} />;
  const appeal = data?.node?.__typename === 'Appeal' ? data.node : null;
  if (!appeal) return <Loading lines={8} />;
  const participant = appeal.participants.find(({ id }) => id === participantId);
  const resolved = appeal.events?.nodes.findLast(({ type }) => type === 'RESOLVED');
  return (
    <section className="card call" aria-label={words.call}>
      <header>
        <h2>{appeal.title}</h2>
        <p className="muted">
          {[
            label('ParticipantRole', participant?.role),
            participant?.contact?.name,
            participant?.contact?.phone,
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
        <p>
          <Link to={`/appeals/${appeal.id}`}>{words.open}</Link>
        </p>
        <Unmask participantId={participantId} />
      </header>
      {resolved?.text && (
        <div className="call-done">
          <p className="muted">{label('EventType', 'RESOLVED')}</p>
          <Prose text={resolved.text} />
        </div>
      )}
      {appeal.legalSteps.includes('RECORD_RETURN_VISIT') ? (
        <CallForm appeal={appeal} participantId={participantId} done={done} cancel={cancel} />
      ) : (
        <Alert type="info" title={words.notAsked} />
      )}
    </section>
  );
}
