import { CreateMethodCardDocument, LinkMethodCardDocument } from '@linli/client/generated/graphql';
import { App } from 'antd';
import { useRef } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useDeed } from '../app/useDeed.ts';
import { useTitle } from '../app/useTitle.ts';
import { MethodForm } from './MethodForm.tsx';
import { useMethodTexts } from './texts.ts';

/** Writes a method down; from an appeal's page it is linked to that one too. */
export function NewMethodScreen() {
  const words = useMethodTexts();
  const go = useNavigate();
  const [search] = useSearchParams();
  const { message } = App.useApp();
  const { run, ...deed } = useDeed();
  const appeal = search.get('appeal');
  // Sent again after a fault of the connection it makes no second one.
  const clientId = useRef(crypto.randomUUID());
  useTitle(words.writeTitle);
  return (
    <article className="methods">
      <header>
        <Link to="/methods">{words.back}</Link>
        <h1>{words.writeTitle}</h1>
      </header>
      <section className="card">
        <MethodForm
          card={null}
          category={search.get('category')}
          {...deed}
          cancel={() => void go(-1)}
          save={async (method, place) => {
            const input = { clientId: clientId.current, place, method };
            const written = await run(CreateMethodCardDocument, { input }, (data) => data.createMethodCard);
            if (!written || !('card' in written)) return;
            const { id: card } = written.card;
            if (appeal) {
              const linking = { input: { id: appeal, card } };
              if (!(await run(LinkMethodCardDocument, linking, (data) => data.linkMethodCard))) return;
            }
            void message.success(words.saved);
            void go(appeal ? `/appeals/${appeal}` : `/methods/${encodeURIComponent(card)}`, {
              replace: true,
            });
          }}
        />
      </section>
    </article>
  );
}
