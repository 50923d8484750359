import {
  type OutcomesFaceFragment,
  type PostingOutcome,
  PostingOutcomeRowsDocument,
} from '@linli/client/generated/graphql';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { usePages } from '../../app/usePages.ts';
import { useLabel } from '../../locales/labels.ts';
import { Appeals } from '../../rates/RowLists.tsx';
import { useRateTexts } from '../../rates/texts.ts';
import { outcomes } from './outcomeNames.ts';
import { useEffectTexts } from './texts.ts';

/** What was solved in the term, class by class (m42); each figure opens its appeals. */
export function Outcomes({ postingId, counts }: { postingId: string; counts: OutcomesFaceFragment }) {
  const words = useEffectTexts();
  const label = useLabel();
  const [open, setOpen] = useState<PostingOutcome | null>(null);
  return (
    <section className="card">
      <h2>{words.outcomes}</h2>
      <p className="muted">{words.outcomesLead}</p>
      <ul className="figure-row">
        {outcomes.map(([outcome, key]) => (
          <li key={outcome}>
            <button type="button" disabled={counts[key] === 0} onClick={() => setOpen(outcome)}>
              <strong>{counts[key]}</strong> {label('PostingOutcome', outcome)}
            </button>
          </li>
        ))}
      </ul>
      {open && <OutcomeRows postingId={postingId} of={open} close={() => setOpen(null)} />}
    </section>
  );
}

interface RowsProps {
  postingId: string;
  of: PostingOutcome;
  close: () => void;
}

export function OutcomeRows({ postingId, of, close }: RowsProps) {
  const words = useRateTexts();
  const label = useLabel();
  const list = usePages(PostingOutcomeRowsDocument, { id: postingId, of }, ({ node }) =>
    node?.__typename === 'Posting' ? node.effect?.appeals : null,
  );
  return (
    <Modal
      open
      onCancel={close}
      title={label('PostingOutcome', of)}
      footer={<Button onClick={close}>{words.close}</Button>}
      width={720}
    >
      <Appeals list={list} />
    </Modal>
  );
}
