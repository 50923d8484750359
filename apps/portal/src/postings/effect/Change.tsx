import type { ChangeFaceFragment } from '@linli/client/generated/graphql';
import { useEffectTexts } from './texts.ts';

export function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value).replace('-', '−');
}

/** How a rate moved, in both units: one without the other is read as the other. */
export function Change({ change: { points, percent } }: { change: ChangeFaceFragment }) {
  const words = useEffectTexts();
  if (points == null) return <span className="effect-small">{words.notComparable}</span>;
  return (
    <>
      <span className={points === 0 ? undefined : points < 0 ? 'moved-down' : 'moved-up'}>
        {signed(points)} {words.points}
      </span>
      <span className="effect-small">
        {percent == null ? words.noRelative : words.relative(signed(percent))}
      </span>
    </>
  );
}
