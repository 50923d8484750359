import type { WhistleTargetFaceFragment } from '@linli/client/generated/graphql';
import { When } from '../pieces/When.tsx';
import { useWhistleTexts } from './texts.ts';
import './Whistles.css';

/** Where one called unit stands: its clock till it is there, then what came of it. */
export function TargetState({ target }: { target: WhistleTargetFaceFragment }) {
  const words = useWhistleTexts();
  const { arrivedAt, doneAt, releasedAt } = target;
  const at = releasedAt ?? doneAt ?? arrivedAt;
  const what = releasedAt ? words.released : doneAt ? words.done : words.arrived;
  const heard = target.acknowledgedAt ? words.acknowledged : words.waiting;
  return (
    <p className="whistle-state">
      <strong>{target.unit.name.text}</strong>
      {at ? (
        <span>
          {what} <When at={at} />
        </span>
      ) : (
        <span className={target.late ? 'whistle-late' : 'whistle-clock'}>
          {target.late ? words.late : heard} · {words.arriveBy} <When at={target.arriveBy} />
        </span>
      )}
      {at && target.late && <span className="whistle-late">{words.wasLate}</span>}
    </p>
  );
}
