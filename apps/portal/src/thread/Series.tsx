import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { When } from '../pieces/When.tsx';
import { useThreadTexts } from './texts.ts';

type Measurement = AppealDetailFragment['measurements'][number];

const width = 240;
const height = 64;

/** One quantity over time: the line, its first and last value in words. */
export function Series({ values }: { values: readonly Measurement[] }) {
  const words = useThreadTexts();
  const [first] = values;
  const last = values.at(-1);
  if (!first || !last) return null;
  const say = (one: Measurement) => `${one.value} ${one.unit}`;
  return (
    <figure className="series">
      <figcaption>{first.quantity}</figcaption>
      {values.length > 1 && (
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={words.series(first.quantity, values.map(say).join(', '))}
        >
          <polyline points={pointsOf(values)} />
        </svg>
      )}
      <p className="series-ends">
        <span>
          {say(first)}{' '}
          <span className="muted">
            <When at={first.measuredAt} day />
          </span>
        </span>
        {last !== first && (
          <span>
            <strong>{say(last)}</strong>{' '}
            <span className="muted">
              <When at={last.measuredAt} day />
            </span>
          </span>
        )}
      </p>
    </figure>
  );
}

/** The scale begins at nought, or below it: half the water shall look like half. */
function pointsOf(values: readonly Measurement[]): string {
  const times = values.map(({ measuredAt }) => Date.parse(measuredAt));
  const from = Math.min(...times);
  const span = Math.max(...times) - from || 1;
  const low = Math.min(0, ...values.map(({ value }) => value));
  const range = Math.max(0, ...values.map(({ value }) => value)) - low || 1;
  return values
    .map(({ value }, index) => {
      const x = (((times[index] ?? from) - from) / span) * width;
      return `${x.toFixed(1)},${(height - ((value - low) / range) * height).toFixed(1)}`;
    })
    .join(' ');
}
