import {
  HandledAppealsDocument,
  type HandledPart,
  type LearningFragment,
} from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import { usePages } from '../../app/usePages.ts';
import { useLabel } from '../../locales/labels.ts';
import { Loading } from '../../pieces/Loading.tsx';
import { PageFault } from '../../pieces/PageFault.tsx';
import { AppealRow } from '../../queue/AppealRow.tsx';
import { useApprenticeTexts } from './texts.ts';

/** What was handled together, counted; each figure opens its appeals. */
export function Handled({ id, counts }: { id: string; counts: LearningFragment['handledCounts'] }) {
  const words = useApprenticeTexts();
  const label = useLabel();
  const [open, setOpen] = useState<HandledPart | null>(null);
  const figures = [
    ['LED', counts.led],
    ['ASSISTED', counts.assisted],
    ['SEEN', counts.seen],
  ] as const;
  return (
    <div className="learning-together">
      <h3>{words.together}</h3>
      <p className="muted">{words.togetherHint}</p>
      <div className="step-buttons">
        {figures.map(([part, count]) => (
          <Button
            key={part}
            disabled={count === 0}
            aria-expanded={open === part}
            onClick={() => setOpen(open === part ? null : part)}
          >
            {words.part(label('HandledPart', part), count)}
          </Button>
        ))}
      </div>
      {open && <Appeals key={open} id={id} part={open} />}
    </div>
  );
}

function Appeals({ id, part }: { id: string; part: HandledPart }) {
  const words = useApprenticeTexts();
  const list = usePages(HandledAppealsDocument, { apprenticeship: id, part }, (data) =>
    data.node?.__typename === 'Apprenticeship' ? data.node.handledAppeals : null,
  );
  if (list.error && !list.rows) return <PageFault error={list.error} retry={list.again} />;
  if (!list.rows) return <Loading lines={3} />;
  return (
    <>
      <ul className="rows">
        {list.rows.map((row) => (
          <li key={row.id}>
            <AppealRow row={row} to={`/appeals/${encodeURIComponent(row.id)}`} />
          </li>
        ))}
      </ul>
      {list.more && (
        <Button loading={list.loading} onClick={() => void list.more?.()}>
          {words.more}
        </Button>
      )}
    </>
  );
}
