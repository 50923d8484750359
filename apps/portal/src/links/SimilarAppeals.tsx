import { SimilarAppealsDocument, type SimilarAppealsQuery } from '@linli/client/generated/graphql';
import { type ReactNode, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { LinkedItem } from './LinkedItem.tsx';
import './Links.css';
import { useLinkTexts } from './texts.ts';

export type Similar = NonNullable<SimilarAppealsQuery['similarAppeals']>[number];

interface Draft {
  title?: string | null;
  text?: string | null;
  place?: string | null;
  category?: string | null;
  point?: { lng: number; lat: number } | null;
}

interface DraftProps extends Draft {
  /** What can be done with one that was found, e.g. to join the caller to it. */
  action?: (similar: Similar) => ReactNode;
}

/** While something is typed: open appeals that it may repeat. Asks once the typing rests, and says nothing until then. */
export function SimilarAppeals({ action, ...draft }: DraftProps) {
  const typed = useRested(JSON.stringify(draft));
  const rested = JSON.parse(typed) as Draft;
  const [{ data }] = useQuery({
    query: SimilarAppealsDocument,
    variables: { to: { draft: rested } },
    pause: !rested.text?.trim() && !(rested.place && rested.category),
  });
  return <SimilarList found={data?.similarAppeals ?? []} action={action} />;
}

interface ListProps {
  found: readonly Similar[];
  action?: DraftProps['action'];
}

/** What is probably the same comes first and is said to be; the rest is only near. */
export function SimilarList({ found, action }: ListProps) {
  const words = useLinkTexts();
  const parts = [
    { title: words.similar, rows: found.filter(({ isLikely }) => isLikely) },
    { title: words.around, rows: found.filter(({ isLikely }) => !isLikely) },
  ];
  return parts
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => (
      <div key={title} className="links-part" role="status">
        <h3>{title}</h3>
        <ul className="linked">
          {rows.map((similar) => (
            <LinkedItem key={similar.appeal.id} appeal={similar.appeal} aside={<Near similar={similar} />}>
              {action?.(similar)}
            </LinkedItem>
          ))}
        </ul>
      </div>
    ));
}

function Near({ similar: { isLikely, metres } }: { similar: Similar }) {
  const words = useLinkTexts();
  return (
    <>
      {metres !== null && <span>{words.away(metres)}</span>}
      {isLikely && <span className="linked-likely">{words.likely}</span>}
    </>
  );
}

const restMilliseconds = 400;

function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
