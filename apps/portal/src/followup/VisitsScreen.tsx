import type { ReturnVisitTaskStatus } from '@linli/client/generated/graphql';
import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMedia } from '../app/useMedia.ts';
import { useTitle } from '../app/useTitle.ts';
import { useLabel } from '../locales/labels.ts';
import { Empty } from '../pieces/Empty.tsx';
import './Followup.css';
import { ReviewList } from './ReviewList.tsx';
import { useFollowupTexts } from './texts.ts';
import { useFollowupWays } from './useFollowup.ts';
import { VisitCall } from './VisitCall.tsx';
import { VisitList } from './VisitList.tsx';

type Tab = ReturnVisitTaskStatus | 'REVIEWS';
const statuses: readonly ReturnVisitTaskStatus[] = ['DUE', 'LATER', 'GIVEN_UP'];

/** Who is still to be asked, and the screen to ask from: side by side, or one after the other on a phone. */
export function VisitsScreen() {
  const words = useFollowupTexts();
  const label = useLabel();
  const { visits: places } = useFollowupWays();
  const isNarrow = useMedia('(max-width: 1023px)');
  const [params, setParams] = useSearchParams();
  const [tab, setTab] = useState<Tab>('DUE');
  const [asked, setAsked] = useState(0);
  useTitle(words.title);
  const place = params.get('place');
  const appealId = params.get('appeal');
  const participantId = params.get('participant');
  const calls = appealId !== null && participantId !== null;
  const choose = (values: Record<string, string | null>) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      for (const [key, value] of Object.entries(values)) {
        if (value === null) after.delete(key);
        else after.set(key, value);
      }
      return after;
    });
  const toList = () => choose({ appeal: null, participant: null });
  const call = calls && (
    <VisitCall
      key={`${appealId} ${participantId}`}
      appealId={appealId}
      participantId={participantId}
      done={() => {
        setAsked((count) => count + 1);
        toList();
      }}
      cancel={toList}
    />
  );
  if (isNarrow && calls) {
    const left = new URLSearchParams(params);
    left.delete('appeal');
    left.delete('participant');
    return (
      <article className="followup">
        <h1 className="visually-hidden">{words.title}</h1>
        <Link to={`?${left.toString()}`}>{words.back}</Link>
        {call}
      </article>
    );
  }
  return (
    <article className="followup">
      <header>
        <h1>{words.title}</h1>
        <p className="muted">{words.lead}</p>
      </header>
      <div className="followup-filters">
        <Segmented<Tab>
          aria-label={words.show}
          value={tab}
          onChange={setTab}
          options={[
            ...statuses.map((value) => ({ value, label: label('ReturnVisitTaskStatus', value) })),
            { value: 'REVIEWS' as const, label: words.reviews },
          ]}
        />
        {places.length > 0 && (
          <Select
            aria-label={words.place}
            value={place ?? ''}
            onChange={(value) => choose({ place: value || null })}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: words.everywhere },
              ...places.map(({ id, name }) => ({ value: id, label: name.text })),
            ]}
          />
        )}
      </div>
      <div className={tab === 'REVIEWS' ? 'followup-twins followup-whole' : 'followup-twins'}>
        {tab === 'REVIEWS' ? (
          <ReviewList place={place} />
        ) : (
          <VisitList
            key={asked}
            place={place}
            status={tab}
            chosen={participantId}
            choose={(task) => choose({ appeal: task.appealId, participant: task.participantId })}
          />
        )}
        {!isNarrow && tab !== 'REVIEWS' && (call || <Empty words={words.choose} />)}
      </div>
    </article>
  );
}
