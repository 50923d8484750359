import type { NeedFaceFragment } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import type { Pages } from '../../app/usePages.ts';
import { Empty } from '../../pieces/Empty.tsx';
import { Loading } from '../../pieces/Loading.tsx';
import { PageFault } from '../../pieces/PageFault.tsx';
import type { PostingHead } from '../usePosting.ts';
import { NeedForm } from './NeedForm.tsx';
import { NeedLine } from './NeedLine.tsx';
import { useResourceTexts } from './texts.ts';

/** What the community lacks, what fits, and what was decided. */
export function NeedsSection({ posting, list }: { posting: PostingHead; list: Pages<NeedFaceFragment> }) {
  const words = useResourceTexts();
  const [isOpen, setOpen] = useState(false);
  const { community, viewerCanKeepNeeds } = posting;
  if (list.error && !list.rows) return <PageFault error={list.error} retry={list.again} />;
  return (
    <section className="card">
      <div className="postings-head">
        <h2>{words.needs}</h2>
        {viewerCanKeepNeeds && !isOpen && <Button onClick={() => setOpen(true)}>{words.addNeed}</Button>}
      </div>
      {isOpen && (
        <NeedForm
          community={community.id}
          cancel={() => setOpen(false)}
          done={() => {
            setOpen(false);
            list.again();
          }}
        />
      )}
      {list.rows === null && <Loading lines={4} />}
      {list.rows?.length === 0 && !isOpen && <Empty words={words.noNeeds} />}
      <ul className="posting-list">
        {list.rows?.map((need) => (
          <NeedLine key={need.id} need={need} again={list.again} />
        ))}
      </ul>
      {list.more && (
        <Button loading={list.loading} onClick={() => void list.more?.()}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
