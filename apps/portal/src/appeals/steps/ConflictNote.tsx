import { Alert, Button } from 'antd';
import { useLabel } from '../../locales/labels.ts';
import { useTexts } from '../../locales/locale.tsx';
import { When } from '../../pieces/When.tsx';
import type { Step } from './useStep.ts';

/** Somebody else acted first: what they did, and the way to carry on with what is typed. */
export function ConflictNote({ step, refused }: { step: Step; refused: boolean }) {
  const { conflict, app } = useTexts();
  const label = useLabel();
  if (step.changes.length === 0 && !refused) return null;
  return (
    <Alert
      type="warning"
      role="alert"
      title={conflict.title}
      description={
        <div className="conflict">
          <p>{conflict.lead}</p>
          {step.changes.length === 0 && <p className="muted">{app.loading}</p>}
          <ul>
            {step.changes.map((event) => (
              <li key={event.id}>
                {event.person?.name} · <strong>{label('EventType', event.type)}</strong>
                {event.toState && ` → ${label('AppealState', event.toState)}`} · <When at={event.at} />
                {event.text && <blockquote dir="auto">{event.text}</blockquote>}
              </li>
            ))}
          </ul>
          {step.stillLegal ? (
            <Button disabled={step.changes.length === 0} onClick={step.look}>
              {conflict.seen}
            </Button>
          ) : (
            <p>{conflict.gone}</p>
          )}
        </div>
      }
    />
  );
}
