import type { AppealRowFragment, QueueRowFragment } from '@linli/client/generated/graphql';
import { Link } from 'react-router';
import { useIntakeTexts } from '../intake/texts.ts';
import { useTexts } from '../locales/locale.tsx';
import { PromiseClock } from '../pieces/PromiseClock.tsx';
import { StateMark } from '../pieces/StateMark.tsx';
import { When } from '../pieces/When.tsx';
import { usePrivacyTexts } from '../privacy/texts.ts';
import './AppealRow.css';

interface Props {
  row: AppealRowFragment & Partial<Pick<QueueRowFragment, 'inheritedSince' | 'inheritedOrigin'>>;
  to: string;
  open?: boolean;
}

/** One line of the queue: state, clock, title, place, holder; of an old problem who handed it over. */
export function AppealRow({ row, to, open = false }: Props) {
  const { queue } = useTexts();
  const erased = usePrivacyTexts();
  const intake = useIntakeTexts();
  const place = [row.place?.parent?.name.text, row.place?.name.text].filter(Boolean).join(' · ');
  const ended = row.state === 'CLOSED' || row.state === 'DECLINED' || row.state === 'WITHDRAWN';
  const { dueAt, dispatchDueAt, promised } = row.promiseClock;
  const runs = !ended && promised && (dueAt ?? dispatchDueAt) !== null;
  return (
    <Link
      className={open ? 'row row-open' : 'row'}
      to={to}
      data-row={row.id}
      aria-current={open ? 'true' : undefined}
    >
      <span className="row-top">
        <StateMark state={row.state} />
        {runs ? (
          <PromiseClock clock={row.promiseClock} />
        ) : (
          <span className="muted">
            <When at={row.recordedAt} day />
          </span>
        )}
      </span>
      <span className="row-title">{row.title || erased.noWords}</span>
      <span className="row-foot">
        <span>{place || queue.noPlace}</span>
        <span>{[row.holder?.name.text, row.assignee?.name].filter(Boolean).join(' ') || queue.nobody}</span>
        {row.inheritedSince && (
          <span>{row.inheritedOrigin ? intake.handedOver(row.inheritedOrigin) : intake.inherited}</span>
        )}
        {row.supporterCount > 0 && <span>{queue.supporters(row.supporterCount)}</span>}
      </span>
    </Link>
  );
}
