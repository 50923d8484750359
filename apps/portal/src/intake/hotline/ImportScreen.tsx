import { HotlineImportDocument, type HotlineImportQuery } from '@linli/client/generated/graphql';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { NotFoundPage } from '../../app/pages.tsx';
import { useTitle } from '../../app/useTitle.ts';
import { Loading } from '../../pieces/Loading.tsx';
import { PageFault } from '../../pieces/PageFault.tsx';
import './Hotline.css';
import { MappingForm } from './MappingForm.tsx';
import { Outcome } from './Outcome.tsx';
import { Preview } from './Preview.tsx';
import { Run } from './Run.tsx';
import { useHotlineTexts } from './texts.ts';

export type HotlineFile = Extract<NonNullable<HotlineImportQuery['node']>, { __typename: 'HotlineImport' }>;

/** One file on its way: look at it, match its columns, try it, import it, mend what was refused. */
export function ImportScreen() {
  const words = useHotlineTexts();
  const { importId = '' } = useParams();
  const [{ data, error }, read] = useQuery({
    query: HotlineImportDocument,
    variables: { id: importId },
    requestPolicy: 'cache-and-network',
  });
  const [round, setRound] = useState(0);
  useTitle(words.title);
  const [isEdited, setEdited] = useState(false);
  const again = () => {
    setEdited(false);
    setRound((before) => before + 1);
    read({ requestPolicy: 'network-only' });
  };
  if (error && !data) return <PageFault error={error} retry={again} />;
  if (!data) return <Loading lines={6} />;
  const file = data.node?.__typename === 'HotlineImport' ? data.node : null;
  if (!file) return <NotFoundPage />;
  const open = file.state === 'READ' || file.state === 'CHECKED';
  return (
    <article className="intake hotline">
      <header>
        <Link to="/intake/hotline">{words.all}</Link>
        <h1>{file.fileName || words.title}</h1>
        <p className="muted">
          {file.place.name.text} · {words.rows(file.rowCount)}
        </p>
      </header>
      {open && <Preview columns={file.columns} />}
      {open && <MappingForm file={file} edited={() => setEdited(true)} tried={again} />}
      {file.state === 'CHECKED' && !isEdited && <Outcome key={round} file={file} changed={again} />}
      {file.state === 'RUNNING' && <Run file={file} changed={again} />}
      {(file.state === 'DONE' || file.state === 'STOPPED') && (
        <Outcome key={round} file={file} changed={again} />
      )}
    </article>
  );
}
