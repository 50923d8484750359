import { Button } from 'antd';
import { useState } from 'react';
import { useLabel } from '../locales/labels.ts';
import type { Batch } from './BatchScreen.tsx';
import { NominateForm } from './NominateForm.tsx';
import { usePostingTexts } from './texts.ts';

/** Who was put forward for a batch, and what they know about. */
export function Candidates({ batch, again }: { batch: Batch; again: () => void }) {
  const words = usePostingTexts();
  const label = useLabel();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="card">
      <div className="postings-head">
        <h2>{words.candidates}</h2>
        {!isOpen && <Button onClick={() => setOpen(true)}>{words.nominate}</Button>}
      </div>
      {isOpen && (
        <NominateForm
          batchId={batch.id}
          cancel={() => setOpen(false)}
          done={() => {
            setOpen(false);
            again();
          }}
        />
      )}
      {batch.candidates.length === 0 && !isOpen && <p className="muted">{words.noCandidates}</p>}
      <ul className="posting-list">
        {batch.candidates.map(({ id, person, homeOrganization, homeKind, expertise }) => (
          <li key={id}>
            {person.name}
            <p className="muted">
              {[
                homeOrganization.name.text,
                label('HomeKind', homeKind),
                ...expertise.map(({ name }) => name.text),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
