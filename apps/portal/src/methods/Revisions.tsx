import type { MethodPageFragment } from '@linli/client/generated/graphql';
import { When } from '../pieces/When.tsx';
import { useMethodTexts } from './texts.ts';

/** What the card said before, the latest first. */
export function Revisions({ revisions }: Pick<MethodPageFragment, 'revisions'>) {
  const words = useMethodTexts();
  return (
    <details>
      <summary>{words.revisions(revisions.length)}</summary>
      <ul className="method-list">
        {revisions.map(({ number, title, situation, steps, avoid, teacher, revisedAt, revisedBy }) => (
          <li key={number}>
            <p className="muted">
              {revisedBy.name} · <When at={revisedAt} />
            </p>
            <p>{title}</p>
            <p>{situation}</p>
            <p className="muted">{[steps.join(' → '), avoid, teacher].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
