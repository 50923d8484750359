import { type CommitmentStatus, CommitmentsDocument } from '@linli/client/generated/graphql';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { usePages } from '../app/usePages.ts';
import { useTitle } from '../app/useTitle.ts';
import { useLabel } from '../locales/labels.ts';
import { Empty } from '../pieces/Empty.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { CommitmentItem } from './CommitmentItem.tsx';
import { useCommitmentTexts } from './texts.ts';

const statuses: readonly CommitmentStatus[] = ['OPEN', 'BROKEN', 'KEPT', 'CANCELLED'];

/** Every promise that the viewer may see, the nearest day first. */
export function CommitmentsScreen() {
  const words = useCommitmentTexts();
  const label = useLabel();
  const [status, setStatus] = useState<CommitmentStatus>('OPEN');
  const filter = { status: [status] };
  const list = usePages(CommitmentsDocument, { filter }, (data) => data.commitments);
  useTitle(words.title);
  if (list.error && !list.rows) return <PageFault error={list.error} retry={list.again} />;
  return (
    <article className="commitments">
      <header>
        <h1>{words.title}</h1>
        <p className="muted">{words.lead}</p>
      </header>
      <Segmented<CommitmentStatus>
        aria-label={words.show}
        value={status}
        onChange={setStatus}
        options={statuses.map((value) => ({ value, label: label('CommitmentStatus', value) }))}
      />
      {list.rows === null && <Loading lines={5} />}
      {list.rows?.length === 0 && <Empty words={words.empty} />}
      {list.rows && list.rows.length > 0 && (
        <section className="card">
          <p className="muted" role="status">
            {words.count(list.total)}
          </p>
          <ul className="commitment-list">
            {list.rows.map((row) => (
              <CommitmentItem key={row.id} commitment={row} />
            ))}
          </ul>
        </section>
      )}
      {list.more && (
        <Button loading={list.loading} onClick={() => void list.more?.()}>
          {words.more}
        </Button>
      )}
    </article>
  );
}
