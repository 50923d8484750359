import type { RatePageQuery } from '@linli/client/generated/graphql';
import { useRef } from 'react';
import { useWidth } from '../map/useWidth.ts';
import type { RateTexts } from './texts.ts';

type Trend = NonNullable<RatePageQuery['rates']>['trend'];

const lines = ['response', 'resolution', 'satisfaction'] as const;
const height = 220;
const [left, right, top, bottom] = [40, 16, 12, 28];

/** Three lines over the last periods; where nobody was asked a line has a gap. The table below says the same in figures. */
export function TrendChart({ trend, words }: { trend: Trend; words: RateTexts }) {
  const figure = useRef<HTMLElement>(null);
  const width = useWidth(figure, 720);
  // A month needs its room; on a phone every third is named.
  const every = Math.ceil(trend.length / Math.max(2, Math.floor(width / 90)));
  const rates = trend.flatMap(({ figures }) => lines.map((line) => figures[line] ?? 100));
  const least = Math.max(0, Math.floor((Math.min(...rates) - 5) / 10) * 10);
  const x = (index: number) => left + (index * (width - left - right)) / Math.max(1, trend.length - 1);
  const y = (rate: number) => top + ((100 - rate) * (height - top - bottom)) / (100 - least || 1);
  const marks = [least, (least + 100) / 2, 100];
  return (
    <figure ref={figure} className="trend">
      <svg width={width} height={height} role="img" aria-label={words.trendOf}>
        {marks.map((mark) => (
          <g key={mark}>
            <line x1={left} x2={width - right} y1={y(mark)} y2={y(mark)} className="trend-grid" />
            <text x={left - 6} y={y(mark) + 4} textAnchor="end" className="trend-label">
              {mark}
            </text>
          </g>
        ))}
        {trend.map(({ period }, index) =>
          index % every === (trend.length - 1) % every ? (
            <text
              key={period.from}
              x={x(index)}
              y={height - 8}
              textAnchor={index === trend.length - 1 ? 'end' : 'middle'}
              className="trend-label"
            >
              {period.to.slice(2, 7)}
            </text>
          ) : null,
        )}
        {lines.map((line) => (
          <g key={line} className={`trend-${line}`}>
            <path
              d={pathOf(
                trend.map(({ figures }) => figures[line] ?? null),
                x,
                y,
              )}
            />
            {trend.map(({ figures, period }, index) => {
              const rate = figures[line];
              return rate == null ? null : (
                <circle key={period.from} cx={x(index)} cy={y(rate)} r="3">
                  <title>{`${period.from} ${words.until} ${period.to}: ${words.names[line]} ${rate}%`}</title>
                </circle>
              );
            })}
          </g>
        ))}
      </svg>
      <figcaption>
        {lines.map((line) => (
          <span key={line} className={`trend-key trend-${line}`}>
            <svg viewBox="0 0 24 8" width="24" height="8" aria-hidden="true" focusable="false">
              <path d="M1 4h22" />
            </svg>
            {words.names[line]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function pathOf(
  rates: readonly (number | null)[],
  x: (index: number) => number,
  y: (rate: number) => number,
): string {
  return rates
    .map((rate, index) =>
      rate === null ? '' : `${index === 0 || rates[index - 1] === null ? 'M' : 'L'}${x(index)} ${y(rate)}`,
    )
    .join('');
}
