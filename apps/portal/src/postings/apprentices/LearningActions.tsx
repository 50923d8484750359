import type { LearningFragment } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import { EndForm } from './EndForm.tsx';
import { GraduateForm } from './GraduateForm.tsx';
import { PassOnForm } from './PassOnForm.tsx';
import { useApprenticeTexts } from './texts.ts';

interface Props {
  learning: LearningFragment;
  organizes: boolean;
  again: () => void;
}

/** What the master and the organizer do with an apprenticeship as a whole. */
export function LearningActions({ learning, organizes, again }: Props) {
  const words = useApprenticeTexts();
  const [open, setOpen] = useState<'graduate' | 'end' | 'pass' | null>(null);
  const { status } = learning;
  const isOver = status === 'GRADUATED' || status === 'CALLED_OFF';
  const close = (done: boolean) => {
    setOpen((now) => (now === open ? null : now));
    if (done) again();
  };
  if (isOver) return null;
  return (
    <div className="learning-actions">
      <div className="step-buttons">
        {status === 'RUNNING' && (
          <Button aria-expanded={open === 'graduate'} onClick={() => setOpen('graduate')}>
            {words.graduate}
          </Button>
        )}
        <Button aria-expanded={open === 'pass'} onClick={() => setOpen('pass')}>
          {words.passOn}
        </Button>
        {status !== 'ENDED' && (
          <Button aria-expanded={open === 'end'} onClick={() => setOpen('end')}>
            {words.end}
          </Button>
        )}
      </div>
      {open === 'graduate' && <GraduateForm learning={learning} organizes={organizes} close={close} />}
      {open === 'pass' && <PassOnForm learning={learning} close={close} />}
      {open === 'end' && <EndForm learning={learning} close={close} />}
    </div>
  );
}
