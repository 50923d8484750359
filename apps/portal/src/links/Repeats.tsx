import type { AppealLinksQuery } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import { LinkedItem } from './LinkedItem.tsx';
import { useLinkTexts } from './texts.ts';

type LinksOfAppeal = Extract<NonNullable<AppealLinksQuery['node']>, { __typename: 'Appeal' }>;

/** "The third time here this year", and the rows behind the count. */
export function Repeats({ appeal: { id, repeatsHere } }: { appeal: LinksOfAppeal }) {
  const words = useLinkTexts();
  const [isOpen, setOpen] = useState(false);
  if (!repeatsHere || repeatsHere.count < 2) return null;
  return (
    <div className="links-part links-repeats">
      <h3>{words.repeats(repeatsHere.count)}</h3>
      {isOpen ? (
        <ul className="linked">
          {repeatsHere.appeals
            .filter((one) => one.id !== id)
            .map((one) => (
              <LinkedItem key={one.id} appeal={one} />
            ))}
        </ul>
      ) : (
        <Button type="link" aria-expanded={false} onClick={() => setOpen(true)}>
          {words.repeatsRows}
        </Button>
      )}
    </div>
  );
}

/** What else came from the same phone, by topic: the matter, not the person. */
export function SameContact({ appeal: { sameContact } }: { appeal: LinksOfAppeal }) {
  const words = useLinkTexts();
  if (sameContact.length === 0) return null;
  return (
    <div className="links-part">
      <h3>{words.contact}</h3>
      {sameContact.map(({ category, count, appeals }) => (
        <details key={category?.id ?? ''}>
          <summary>
            {category?.name.text ?? words.noTopic} · {words.times(count)}
          </summary>
          <ul className="linked">
            {appeals.map((one) => (
              <LinkedItem key={one.id} appeal={one} />
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
