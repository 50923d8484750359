import { type IntegrationRowFragment, IntegrationsDocument } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import { usePages } from '../app/usePages.ts';
import { useTitle } from '../app/useTitle.ts';
import { Empty } from '../pieces/Empty.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { CreateDialog } from './CreateDialog.tsx';
import { IntegrationEntry } from './IntegrationEntry.tsx';
import './IntegrationsScreen.css';
import { ShownSecret } from './ShownSecret.tsx';
import { useIntegrationTexts } from './texts.ts';

/** A secret that has just been made; null inside where it was made before. */
export interface Shown {
  readonly secret?: string | null;
}

/** Which other systems may call, what they may do and when they last did. */
export function IntegrationsScreen() {
  const words = useIntegrationTexts();
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const list = usePages(IntegrationsDocument, {}, (data) => data.integrationTokens);
  useTitle(words.title);
  const { rows, error, again, more, loading } = list;
  if (error && !rows) return <PageFault error={error} retry={again} />;
  if (!rows) return <Loading lines={6} />;
  const works = (row: IntegrationRowFragment) => row.secrets.length > 0;
  const parts = [
    { id: 'integrations-live', words: words.live, rows: rows.filter(works) },
    { id: 'integrations-ended', words: words.ended, rows: rows.filter((row) => !works(row)) },
  ].filter((part) => part.rows.length > 0);
  return (
    <article className="integrations">
      <header className="integrations-head">
        <div>
          <h1>{words.title}</h1>
          <p className="muted">{words.lead}</p>
        </div>
        <Button type="primary" onClick={() => setOpen(true)}>
          {words.create}
        </Button>
      </header>
      {rows.length === 0 && <Empty words={words.none} />}
      {parts.map((part) => (
        <section key={part.id} aria-labelledby={part.id}>
          <h2 id={part.id}>{part.words}</h2>
          <ul className="integrations-list">
            {part.rows.map((row) => (
              <IntegrationEntry key={row.id} row={row} again={again} show={setShown} />
            ))}
          </ul>
        </section>
      ))}
      {more && (
        <Button loading={loading} onClick={() => void more()}>
          {words.more}
        </Button>
      )}
      <CreateDialog
        isOpen={isOpen}
        close={() => setOpen(false)}
        done={(made) => {
          setOpen(false);
          setShown(made);
          again();
        }}
      />
      <ShownSecret shown={shown} close={() => setShown(null)} />
    </article>
  );
}
