import { HotlineImportsDocument, HotlineWaysDocument } from '@linli/client/generated/graphql';
import { Alert, Button, Select } from 'antd';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { ForbiddenPage } from '../../app/pages.tsx';
import { useTitle } from '../../app/useTitle.ts';
import { useLabel } from '../../locales/labels.ts';
import { Empty } from '../../pieces/Empty.tsx';
import { Fault } from '../../pieces/Fault.tsx';
import { Loading } from '../../pieces/Loading.tsx';
import { PageFault } from '../../pieces/PageFault.tsx';
import { When } from '../../pieces/When.tsx';
import './Hotline.css';
import { useHotlineTexts } from './texts.ts';
import { useUpload } from './useUpload.ts';

/** Where files of the hotline are brought in, and what became of the last ones. */
export function HotlineScreen() {
  const words = useHotlineTexts();
  const go = useNavigate();
  const picker = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [{ data, error }, read] = useQuery({ query: HotlineWaysDocument });
  const { sending, refusal, fault, send } = useUpload((importId) => go(`/intake/hotline/${importId}`));
  useTitle(words.title);
  const again = () => read({ requestPolicy: 'network-only' });
  if (error && !data) return <PageFault error={error} retry={again} />;
  if (!data) return <Loading lines={6} />;
  const places = data.viewer?.importPlaces ?? [];
  const place = chosen ?? places[0]?.id;
  if (!place) return <ForbiddenPage />;
  return (
    <article className="intake hotline">
      <header>
        <Link to="/intake">{words.back}</Link>
        <h1>{words.title}</h1>
        <p className="muted">{words.lead}</p>
      </header>
      <section className="hotline-card hotline-choose">
        {places.length > 1 && (
          <div>
            <label htmlFor="hotline-place">{words.place}</label>
            <Select
              id="hotline-place"
              value={place}
              onChange={setChosen}
              options={places.map(({ id, name }) => ({ value: id, label: name.text }))}
            />
          </div>
        )}
        <input
          ref={picker}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={words.choose}
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file) void send(file, place);
          }}
        />
        <Button type="primary" size="large" loading={sending} onClick={() => picker.current?.click()}>
          {sending ? words.sending : words.choose}
        </Button>
        <p className="muted">{words.limits}</p>
        {refusal && <Alert type="error" role="alert" title={refusal} />}
        {fault && <Fault error={fault} />}
      </section>
      <Earlier />
    </article>
  );
}

function Earlier() {
  const words = useHotlineTexts();
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  return (
    <section>
      <h2>{words.earlier}</h2>
      {pages.map((after, index) => (
        <EarlierPage
          key={after ?? ''}
          after={after}
          isLast={index === pages.length - 1}
          more={(next) => setPages([...pages, next])}
        />
      ))}
    </section>
  );
}

interface PageProps {
  after: string | null;
  isLast: boolean;
  more: (after: string) => void;
}

function EarlierPage({ after, isLast, more }: PageProps) {
  const words = useHotlineTexts();
  const label = useLabel();
  const [{ data, error }, read] = useQuery({
    query: HotlineImportsDocument,
    variables: { after },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <Fault error={error} retry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data?.hotlineImports) return <Loading />;
  const { nodes, pageInfo } = data.hotlineImports;
  if (nodes.length === 0) return <Empty words={words.none} />;
  return (
    <>
      <ul className="hotline-list">
        {nodes.map((one) => (
          <li key={one.id}>
            <Link to={`/intake/hotline/${one.id}`}>{one.fileName || words.title}</Link>
            <span className="hotline-state" data-state={one.state}>
              {label('HotlineImportState', one.state)}
            </span>
            <span className="muted">
              {one.place.name.text} · {words.rows(one.rowCount)} · {words.filed}{' '}
              {one.state === 'CHECKED' ? 0 : one.filed} · {words.refused} {one.refused}
            </span>
            <span className="muted">
              <When at={one.createdAt} /> {words.by(one.createdBy.name)}
            </span>
          </li>
        ))}
      </ul>
      {isLast && pageInfo.hasNextPage && (
        <Button onClick={() => more(pageInfo.endCursor ?? '')}>{words.more}</Button>
      )}
    </>
  );
}
