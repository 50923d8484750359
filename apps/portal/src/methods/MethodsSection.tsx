import {
  type AppealDetailFragment,
  AppealMethodsDocument,
  LinkMethodCardDocument,
  type MethodFaceFragment,
  UnlinkMethodCardDocument,
} from '@linli/client/generated/graphql';
import { Alert, App, Button } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useDeed } from '../app/useDeed.ts';
import { MethodLine } from './MethodLine.tsx';
import './Methods.css';
import { useMethodTexts } from './texts.ts';

/** Methods that were used for an appeal, and those for appeals of its kind. */
export function MethodsSection({ appeal }: { appeal: AppealDetailFragment }) {
  const words = useMethodTexts();
  const { message } = App.useApp();
  const { run, problem } = useDeed();
  const [{ data }, read] = useQuery({
    query: AppealMethodsDocument,
    variables: { id: appeal.id },
    requestPolicy: 'cache-and-network',
  });
  const found = data?.node?.__typename === 'Appeal' ? data.node : null;
  if (!found) return null;
  const again = () => read({ requestPolicy: 'network-only' });
  const used = found.methods;
  const fitting = found.methodsForCategory.filter(({ id }) => !used.some((one) => one.id === id));
  const link = async (card: MethodFaceFragment) => {
    const input = { id: appeal.id, card: card.id };
    if (!(await run(LinkMethodCardDocument, { input }, (answer) => answer.linkMethodCard))) return;
    void message.success(words.linked);
    again();
  };
  const unlink = async (card: MethodFaceFragment) => {
    const input = { id: appeal.id, card: card.id };
    if (!(await run(UnlinkMethodCardDocument, { input }, (answer) => answer.unlinkMethodCard))) return;
    void message.success(words.unlinked);
    again();
  };
  const from = new URLSearchParams({ appeal: appeal.id, category: found.category?.id ?? '' });
  const writes = data?.viewer?.viewerCanWriteMethods && found.viewerCanAddEntry;
  return (
    <section className="card">
      <h2>{words.section}</h2>
      {problem && <Alert type="error" role="alert" title={problem} />}
      {used.length > 0 && (
        <>
          <h3>{words.linkedOnes}</h3>
          <ul className="method-list">
            {used.map((card) => (
              <MethodLine key={card.id} card={card}>
                {found.viewerCanAddEntry && !card.retiredAt && (
                  <Button
                    type="link"
                    aria-label={words.unlinkNamed(card.title)}
                    onClick={() => void unlink(card)}
                  >
                    {words.unlink}
                  </Button>
                )}
              </MethodLine>
            ))}
          </ul>
        </>
      )}
      {fitting.length > 0 && (
        <>
          <h3>{words.fitting}</h3>
          <ul className="method-list">
            {fitting.map((card) => (
              <MethodLine key={card.id} card={card}>
                {found.viewerCanAddEntry && (
                  <Button
                    type="link"
                    aria-label={words.linkNamed(card.title)}
                    onClick={() => void link(card)}
                  >
                    {words.link}
                  </Button>
                )}
              </MethodLine>
            ))}
          </ul>
        </>
      )}
      {used.length + fitting.length === 0 && <p className="muted">{words.noneFits}</p>}
      {writes && <Link to={`/methods/new?${from}`}>{words.write}</Link>}
    </section>
  );
}
