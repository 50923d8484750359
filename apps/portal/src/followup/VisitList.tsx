import { ReturnVisitQueueDocument, type ReturnVisitTaskStatus } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { usePages } from '../app/usePages.ts';
import { useLabel } from '../locales/labels.ts';
import { Empty } from '../pieces/Empty.tsx';
import { Fault } from '../pieces/Fault.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { When } from '../pieces/When.tsx';
import { useFollowupTexts } from './texts.ts';

interface Props {
  place: string | null;
  status: ReturnVisitTaskStatus;
  chosen: string | null;
  choose: (task: { appealId: string; participantId: string }) => void;
}

/** The participants who are still to be asked, the longest waiting first. */
export function VisitList({ place, status, chosen, choose }: Props) {
  const words = useFollowupTexts();
  const label = useLabel();
  const list = usePages(ReturnVisitQueueDocument, { place, status }, (data) => data.returnVisitQueue);
  if (list.error && !list.rows) return <Fault error={list.error} retry={list.again} />;
  if (!list.rows) return <Loading lines={6} />;
  if (list.rows.length === 0) return <Empty words={words.none[status]} />;
  return (
    <section className="card" aria-label={label('ReturnVisitTaskStatus', status)}>
      <p className="muted" role="status">
        {words.count(list.total)}
      </p>
      <ul className="followup-list">
        {list.rows.map(({ participant, appeal, ...task }) => (
          <li key={participant.id} aria-current={participant.id === chosen || undefined}>
            <div>
              <p className="followup-title">{appeal.title}</p>
              <p className="muted">
                {[
                  label('ParticipantRole', participant.role),
                  participant.contact?.name,
                  participant.contact?.phone,
                ]
                  .filter(Boolean)
                  .join(' ')}
              </p>
              <p className="muted">
                {[appeal.place?.name.text, appeal.holder?.name.text].filter(Boolean).join(' · ')} ·{' '}
                {words.waiting} <When at={task.resolvedAt} />
              </p>
              {task.attempts > 0 && (
                <p className="followup-tried">
                  {label('VisitAttempt', task.lastAttempt)} · {words.tried(task.attempts)}
                  {task.nextTryAt && (
                    <>
                      {' '}
                      · {words.next} <When at={task.nextTryAt} />
                    </>
                  )}
                </p>
              )}
            </div>
            <Button
              type={participant.id === chosen ? 'primary' : 'default'}
              onClick={() => choose({ appealId: appeal.id, participantId: participant.id })}
            >
              {words.call}
            </Button>
          </li>
        ))}
      </ul>
      {list.more && (
        <Button block loading={list.loading} onClick={() => void list.more?.()}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
