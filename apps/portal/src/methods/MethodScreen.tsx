import {
  MethodCardPageDocument,
  type MethodPageFragment,
  RetireMethodCardDocument,
  ReviseMethodCardDocument,
} from '@linli/client/generated/graphql';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { NotFoundPage } from '../app/pages.tsx';
import { useDeed } from '../app/useDeed.ts';
import { useTitle } from '../app/useTitle.ts';
import { LinkedItem } from '../links/LinkedItem.tsx';
import '../links/Links.css';
import { Ask } from '../pieces/Ask.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { Prose } from '../pieces/Prose.tsx';
import { When } from '../pieces/When.tsx';
import { MethodForm } from './MethodForm.tsx';
import './Methods.css';
import { Revisions } from './Revisions.tsx';
import { useMethodTexts } from './texts.ts';

/** One method: when, how, what to avoid, who taught it, and where it was used. */
export function MethodScreen() {
  const words = useMethodTexts();
  const { cardId = '' } = useParams();
  const [{ data, error }, read] = useQuery({
    query: MethodCardPageDocument,
    variables: { id: cardId },
    requestPolicy: 'cache-and-network',
  });
  const again = () => read({ requestPolicy: 'network-only' });
  const card = data?.node?.__typename === 'MethodCard' ? data.node : null;
  const [isOpen, setOpen] = useState(false);
  const { run, forget, ...deed } = useDeed();
  const { message } = App.useApp();
  useTitle(card?.title ?? words.title);
  if (error && !data) return <PageFault error={error} retry={again} />;
  if (!data) return <Loading lines={8} />;
  if (!card) return <NotFoundPage />;
  return (
    <article className="methods">
      <header>
        <Link to="/methods">{words.back}</Link>
        <h1>{card.title}</h1>
        <p className="muted">
          {words.by(card.author.name, card.place.name.text)} · {words.changed}{' '}
          <When at={card.changedAt} day />
          {card.retiredAt && ` · ${words.retired}`}
        </p>
      </header>
      {isOpen ? (
        <section className="card">
          <MethodForm
            card={card}
            {...deed}
            cancel={() => {
              forget();
              setOpen(false);
            }}
            save={async (method) => {
              const input = { card: card.id, version: card.version, method };
              if (!(await run(ReviseMethodCardDocument, { input }, (given) => given.reviseMethodCard)))
                return;
              void message.success(words.saved);
              setOpen(false);
              again();
            }}
          />
        </section>
      ) : (
        <Card card={card} edit={() => setOpen(true)} again={again} />
      )}
      <section className="card">
        <h2>{words.usedFor}</h2>
        {card.appeals.length === 0 && <p className="muted">{words.notUsed}</p>}
        <ul className="linked">
          {card.appeals.map((appeal) => (
            <LinkedItem key={appeal.id} appeal={appeal} />
          ))}
        </ul>
      </section>
    </article>
  );
}

interface Props {
  card: MethodPageFragment;
  edit: () => void;
  again: () => void;
}

function Card({ card, edit, again }: Props) {
  const words = useMethodTexts();
  const [isAsking, setAsking] = useState(false);
  const { run, ...deed } = useDeed();
  const taught = [card.teacherUnit?.name.text, card.teacher].filter(Boolean).join(' ');
  const retire = async () => {
    const input = { card: card.id, version: card.version };
    if (!(await run(RetireMethodCardDocument, { input }, (given) => given.retireMethodCard))) return;
    setAsking(false);
    again();
  };
  return (
    <section className="card method-page">
      <div>
        <h2>{words.situation}</h2>
        <Prose text={card.situation} />
      </div>
      <div>
        <h2>{words.steps}</h2>
        <ol className="method-steps">
          {[...card.steps.entries()].map(([place, step]) => (
            <li key={place}>{step}</li>
          ))}
        </ol>
      </div>
      {card.avoid && (
        <div className="method-avoid">
          <h2>{words.avoid}</h2>
          <Prose text={card.avoid} />
        </div>
      )}
      <p className="muted">
        {[...card.categories.map(({ name }) => name.text), ...(taught ? [words.taughtBy(taught)] : [])].join(
          ' · ',
        )}
      </p>
      {card.viewerCanRevise && (
        <div className="step-buttons">
          <Button onClick={edit}>{words.revise}</Button>
          <Button danger onClick={() => setAsking(true)}>
            {words.retire}
          </Button>
        </div>
      )}
      {card.revisions.length > 1 && <Revisions revisions={card.revisions} />}
      <Ask
        open={isAsking}
        title={words.retire}
        words={words.retire}
        danger
        confirm={() => void retire()}
        close={() => setAsking(false)}
        {...deed}
      >
        <p>{words.retireAsk}</p>
      </Ask>
    </section>
  );
}
