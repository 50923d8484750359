import { SetPostingFocusDocument } from '@linli/client/generated/graphql';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { Fault } from '../pieces/Fault.tsx';
import { focusOfLines, linesOf } from './focusLines.ts';
import { usePostingTexts } from './texts.ts';
import type { PostingHead } from './usePosting.ts';

/** What the secretary works at above all, to be changed by the secretary and the organizer. */
export function FocusSection({ posting, again }: { posting: PostingHead; again: () => void }) {
  const words = usePostingTexts();
  const { busy, problem, fault, run } = useDeed();
  const [text, setText] = useState<string | null>(null);
  const { id, focus, viewerCanKeep } = posting;
  const save = async () => {
    const input = { posting: id, focus: focusOfLines(text ?? '', focus) };
    const saved = await run(SetPostingFocusDocument, { input }, (data) => data.setPostingFocus);
    if (!saved) return;
    setText(null);
    again();
  };
  return (
    <section className="card">
      <div className="postings-head">
        <h2>{words.focus}</h2>
        {viewerCanKeep && text === null && (
          <Button onClick={() => setText(linesOf(focus))}>{words.changeFocus}</Button>
        )}
      </div>
      {text === null && focus.length === 0 && <p className="muted">{words.noFocus}</p>}
      {text === null && focus.length > 0 && (
        <ol className="posting-focus">
          {focus.map(({ title, category }) => (
            <li key={title}>
              {title} {category && <span className="muted">{category.name.text}</span>}
            </li>
          ))}
        </ol>
      )}
      {text !== null && (
        <div className="step-form posting-form">
          <Input.TextArea
            rows={4}
            aria-label={words.focus}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <p className="muted">{words.focusHint}</p>
          {problem && <Alert type="error" role="alert" title={problem} />}
          {fault && <Fault error={fault} />}
          <div className="step-buttons">
            <Button type="primary" loading={busy} onClick={() => void save()}>
              {words.save}
            </Button>
            <Button onClick={() => setText(null)}>{words.cancel}</Button>
          </div>
        </div>
      )}
    </section>
  );
}
