import { WhistlesDocument, type WhistlesQuery } from '@linli/client/generated/graphql';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useTitle } from '../app/useTitle.ts';
import { useLabel } from '../locales/labels.ts';
import { Empty } from '../pieces/Empty.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { When } from '../pieces/When.tsx';
import { TargetState } from './TargetState.tsx';
import { useWhistleTexts } from './texts.ts';
import './Whistles.css';

type Row = NonNullable<WhistlesQuery['whistles']>['nodes'][number];

/** Every whistle that the viewer may see, with the clock of each called unit. */
export function WhistlesScreen() {
  const words = useWhistleTexts();
  const [show, setShow] = useState<'running' | 'over'>('running');
  const [after, setAfter] = useState<readonly (string | null)[]>([null]);
  useTitle(words.title);
  return (
    <article className="whistles">
      <header>
        <h1>{words.title}</h1>
        <p className="muted">{words.lead}</p>
      </header>
      <Segmented<'running' | 'over'>
        aria-label={words.show}
        value={show}
        onChange={(value) => {
          setShow(value);
          setAfter([null]);
        }}
        options={[
          { value: 'running', label: words.running },
          { value: 'over', label: words.over },
        ]}
      />
      {after.map((cursor, index) => (
        <Page
          key={`${show} ${cursor}`}
          running={show === 'running'}
          after={cursor}
          more={index === after.length - 1 ? (next) => setAfter([...after, next]) : null}
        />
      ))}
    </article>
  );
}

interface PageProps {
  running: boolean;
  after: string | null;
  /** Reads on from there; null where that was done. */
  more: ((cursor: string) => void) | null;
}

function Page({ running, after, more }: PageProps) {
  const words = useWhistleTexts();
  const [{ data, error }, read] = useQuery({
    query: WhistlesDocument,
    variables: { filter: { running }, after },
    requestPolicy: 'cache-and-network',
  });
  const page = data?.whistles;
  if (error && !page)
    return <PageFault error={error} retry={() => read({ requestPolicy: 'network-only' })} />;
  if (!page) return <Loading lines={5} />;
  if (page.nodes.length === 0) return <Empty words={words.empty} />;
  const { hasNextPage, endCursor } = page.pageInfo;
  return (
    <>
      <section className="card">
        {after === null && (
          <p className="muted" role="status">
            {words.count(page.totalCount)}
          </p>
        )}
        <ul className="whistle-list">
          {page.nodes.map((row) => (
            <Item key={row.id} row={row} />
          ))}
        </ul>
      </section>
      {more && hasNextPage && endCursor && <Button onClick={() => more(endCursor)}>{words.more}</Button>}
    </>
  );
}

function Item({ row }: { row: Row }) {
  const label = useLabel();
  return (
    <li>
      <p>
        <strong>{label('WhistleKind', row.kind)}</strong>{' '}
        <Link to={`/appeals/${row.appeal.id}`}>{row.appeal.title}</Link>
      </p>
      <p className="muted">
        {[row.appeal.place?.name.text, row.unit?.name.text, row.blownBy?.name].filter(Boolean).join(' · ')} ·{' '}
        <When at={row.blownAt} />
      </p>
      <ul className="whistle-targets">
        {row.targets.map((target) => (
          <li key={target.id}>
            <TargetState target={target} />
          </li>
        ))}
      </ul>
    </li>
  );
}
