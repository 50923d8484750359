import { SetPostingFocusDocument } from '@linli/client/generated/graphql';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { Fault } from '../pieces/Fault.tsx';
import { FocusFields, type FocusRow, focusInput, focusRows } from './FocusFields.tsx';
import { useFocusTexts } from './focusTexts.ts';
import { usePostingTexts } from './texts.ts';
import type { PostingHead } from './usePosting.ts';

/** What the secretary works at above all, to be changed by the secretary and the organizer. */
export function FocusSection({ posting, again }: { posting: PostingHead; again: () => void }) {
  const words = usePostingTexts();
  const { busy, problem, fault, run } = useDeed();
  const { hint } = useFocusTexts();
  const [rows, setRows] = useState<readonly FocusRow[] | null>(null);
  const { id, focus, viewerCanKeep } = posting;
  const save = async () => {
    const input = { posting: id, focus: focusInput(rows ?? []) };
    const saved = await run(SetPostingFocusDocument, { input }, (data) => data.setPostingFocus);
    if (!saved) return;
    setRows(null);
    again();
  };
  return (
    <section className="card">
      <div className="postings-head">
        <h2>{words.focus}</h2>
        {viewerCanKeep && rows === null && (
          <Button onClick={() => setRows(focusRows(focus))}>{words.changeFocus}</Button>
        )}
      </div>
      {rows === null && focus.length === 0 && <p className="muted">{words.noFocus}</p>}
      {rows === null && focus.length > 0 && (
        <ol className="posting-focus">
          {focus.map(({ title, category }) => (
            <li key={title}>
              {title} {category && <span className="muted">{category.name.text}</span>}
            </li>
          ))}
        </ol>
      )}
      {rows !== null && (
        <div className="step-form posting-form">
          <p className="muted">{hint}</p>
          <FocusFields value={rows} onChange={setRows} />
          {problem && <Alert type="error" role="alert" title={problem} />}
          {fault && <Fault error={fault} />}
          <div className="step-buttons">
            <Button type="primary" loading={busy} onClick={() => void save()}>
              {words.save}
            </Button>
            <Button onClick={() => setRows(null)}>{words.cancel}</Button>
          </div>
        </div>
      )}
    </section>
  );
}
