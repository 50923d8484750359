import { type AppealDetailFragment, ContactCountsDocument } from '@linli/client/generated/graphql';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useZone } from '../access/viewer.tsx';
import { useNow } from '../app/useNow.ts';
import { useLabel } from '../locales/labels.ts';
import { Prose } from '../pieces/Prose.tsx';
import { When } from '../pieces/When.tsx';
import { ContactForm } from './ContactForm.tsx';
import { EntryCard } from './EntryCard.tsx';
import { useThreadTexts } from './texts.ts';

/** How often somebody was reached by which way; each entry behind one more click. */
export function ContactsSection({ appeal }: { appeal: AppealDetailFragment }) {
  const words = useThreadTexts();
  const label = useLabel();
  const { contacts } = appeal;
  if (contacts.length === 0 && !appeal.viewerCanAddEntry) return null;
  return (
    <EntryCard
      appeal={appeal}
      title={words.contacts}
      forms={[{ words: words.logContact, form: ContactForm }]}
    >
      {contacts.length === 0 ? (
        <p className="muted">{words.noContacts}</p>
      ) : (
        <>
          <Counts appealId={appeal.id} />
          <details>
            <summary>{words.each(contacts.length)}</summary>
            <ul className="entry-list">
              {contacts.map((one) => (
                <li key={one.id}>
                  <p className="entry-line">
                    <strong>{label('ContactChannel', one.channel)}</strong>
                    <span>{words.times(one.count)}</span>
                    <span>
                      {one.unit?.name.text ??
                        (one.participant ? label('ParticipantRole', one.participant.role) : words.withOthers)}
                    </span>
                    <span className="muted">
                      <When at={one.contactedAt} />
                    </span>
                  </p>
                  {one.text && <Prose text={one.text} />}
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </EntryCard>
  );
}

function Counts({ appealId }: { appealId: string }) {
  const words = useThreadTexts();
  const label = useLabel();
  const zone = useZone();
  const now = useNow();
  const [days, setDays] = useState(0);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  const from = days > 0 ? day.format(now - days * 86_400_000) : null;
  const [{ data }] = useQuery({
    query: ContactCountsDocument,
    variables: { id: appealId, from },
    requestPolicy: 'cache-and-network',
  });
  const counts = data?.node?.__typename === 'Appeal' ? data.node.contactCounts : [];
  return (
    <>
      <Segmented<number>
        size="small"
        aria-label={words.period}
        value={days}
        onChange={setDays}
        options={[
          { value: 10, label: words.lastDays(10) },
          { value: 30, label: words.lastDays(30) },
          { value: 0, label: words.all },
        ]}
      />
      {counts.length === 0 && data && <p className="muted">{words.times(0)}</p>}
      <dl className="contact-counts">
        {counts.map(({ channel, count }) => (
          <div key={channel}>
            <dt>{label('ContactChannel', channel)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
