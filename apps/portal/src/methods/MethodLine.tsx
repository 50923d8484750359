import type { MethodFaceFragment } from '@linli/client/generated/graphql';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMethodTexts } from './texts.ts';

interface Props {
  card: MethodFaceFragment;
  /** What can be done with it here. */
  children?: ReactNode;
}

/** A method in one glance: what it is called, when it is used, who taught it. */
export function MethodLine({ card, children }: Props) {
  const words = useMethodTexts();
  const taught = [card.teacherUnit?.name.text, card.teacher].filter(Boolean).join(' ');
  const facts = [
    ...card.categories.map(({ name }) => name.text),
    ...(taught ? [words.taughtBy(taught)] : []),
    ...(card.retiredAt ? [words.retired] : []),
  ];
  return (
    <li>
      <div className="method-line">
        <Link to={`/methods/${encodeURIComponent(card.id)}`}>{card.title}</Link>
        {children}
      </div>
      <p className="method-situation">{card.situation}</p>
      {facts.length > 0 && <p className="muted">{facts.join(' · ')}</p>}
    </li>
  );
}
