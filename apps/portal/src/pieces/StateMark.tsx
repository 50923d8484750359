import type { AppealState } from '@linli/client/generated/graphql';
import { useLabel } from '../locales/labels.ts';
import './StateMark.css';
import { stateShapes } from './stateShapes.ts';

export function StateMark({ state }: { state: AppealState }) {
  const label = useLabel();
  const { tone, path } = stateShapes[state];
  return (
    <span className={`state state-${tone}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
      {label('AppealState', state)}
    </span>
  );
}
