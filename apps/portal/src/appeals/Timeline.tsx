import type { AppealDetailFragment, EventFaceFragment } from '@linli/client/generated/graphql';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useLabel } from '../locales/labels.ts';
import { useTexts } from '../locales/locale.tsx';
import { Prose } from '../pieces/Prose.tsx';
import { When } from '../pieces/When.tsx';
import { Photos } from './Photos.tsx';

type Part = 'all' | 'public' | 'internal';

/** The newest entry on top; what only staff see is marked and can be looked at apart. */
export function Timeline({ appeal }: { appeal: AppealDetailFragment }) {
  const { appeal: words } = useTexts();
  const [part, setPart] = useState<Part>('all');
  const events = (appeal.events?.nodes ?? [])
    .filter((event) => part === 'all' || event.isPublic === (part === 'public'))
    .toSorted((a, b) => b.sequence - a.sequence);
  const hidden = (appeal.events?.totalCount ?? 0) - (appeal.events?.nodes.length ?? 0);
  return (
    <section className="card">
      <div className="timeline-head">
        <h2>{words.timeline}</h2>
        <Segmented<Part>
          size="small"
          aria-label={words.timeline}
          value={part}
          onChange={setPart}
          options={[
            { value: 'all', label: words.filterAll },
            { value: 'public', label: words.filterPublic },
            { value: 'internal', label: words.filterInternal },
          ]}
        />
      </div>
      {events.length === 0 && <p className="muted">{words.noEntries}</p>}
      <ol className="timeline">
        {events.map((event) => (
          <Entry key={event.id} event={event} />
        ))}
      </ol>
      {hidden > 0 && <p className="muted">{words.moreEvents(hidden)}</p>}
    </section>
  );
}

function Entry({ event }: { event: EventFaceFragment }) {
  const { appeal: words } = useTexts();
  const label = useLabel();
  const actor =
    event.person?.name ??
    event.integrationName ??
    (event.actorKind === 'PARTICIPANT' ? words.resident : label('ActorKind', event.actorKind));
  const isHandOver = event.type === 'ASSIGNED' || event.type === 'ROUTED';
  // What another system answered before the import is no addition by the reporter.
  const isReply = event.actorKind === 'INTEGRATION' && event.type === 'ANSWERED';
  const where = [
    isHandOver && event.unit && words.toUnit(event.unit.name.text),
    event.assignee && words.toPerson(event.assignee.name),
    event.place && words.toPlace(event.place.name.text),
  ].filter(Boolean);
  return (
    <li className={event.isPublic ? 'entry' : 'entry entry-internal'}>
      <p className="entry-line">
        <strong>{isReply ? words.reply : label('EventType', event.type)}</strong>
        {where.length > 0 && <span>{where.join(' · ')}</span>}
        {!event.isPublic && <span className="entry-mark">{words.internalOnly}</span>}
      </p>
      {event.text && <Prose text={event.text} />}
      <Photos photos={event.photos} />
      <p className="muted entry-foot">
        {actor}
        {event.unit && !isHandOver && ` · ${event.unit.name.text}`} · <When at={event.occurredAt} />
        {event.actorKind === 'INTEGRATION' && event.type === 'IMPORTED' && (
          <>
            {' · '}
            {words.imported} <When at={event.at} day />
          </>
        )}
      </p>
    </li>
  );
}
