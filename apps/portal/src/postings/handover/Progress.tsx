import type { HandoverStage } from '@linli/client/generated/graphql';
import { useHandoverTexts } from './texts.ts';

const done: Readonly<Record<HandoverStage, number>> = {
  GATHERED: 0,
  FROZEN: 1,
  SIGNED_BY_ONE: 2,
  CONCLUDED: 3,
};

/** The three steps of a handover, and which of them is done; of signing each half is one. */
export function Progress({ stage }: { stage: HandoverStage | null }) {
  const words = useHandoverTexts();
  const reached = stage === null ? -1 : done[stage];
  const steps = [
    { name: words.gathered, isDone: reached >= 1, isNow: reached < 1 },
    { name: words.frozen, isDone: reached >= 1, isNow: false },
    { name: words.signed, isDone: reached >= 3, isNow: reached === 1 || reached === 2 },
  ];
  return (
    <ol className="handover-steps" aria-label={words.steps}>
      {steps.map(({ name, isDone, isNow }, index) => (
        <li
          key={name}
          className={isDone ? 'handover-step-done' : undefined}
          aria-current={isNow ? 'step' : undefined}
        >
          <span className="handover-mark" aria-hidden="true">
            {isDone ? '✓' : index + 1}
          </span>
          {name}
          {isNow && reached === 2 && ' 1/2'}
        </li>
      ))}
    </ol>
  );
}
