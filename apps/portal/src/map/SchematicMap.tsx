import { useMemo, useRef } from 'react';
import { labelsOf, letters } from './labels.ts';
import { draw, type Shape } from './projection.ts';
import './SchematicMap.css';
import { useWidth } from './useWidth.ts';

interface Props {
  title: string;
  shapes: readonly Shape[];
  /** Drawn behind the shapes, without a name. */
  ground?: readonly Shape[];
  chosen?: string | null;
  point?: { lng: number; lat: number } | null;
  /** Without it the map is a picture; its list twin beside it does the choosing by keyboard. */
  choose?: (id: string) => void;
}

/** Paper ground, thin lines, rounded shapes with names, the chosen one in jade. */
export function SchematicMap({ title, shapes, ground = [], chosen = null, point = null, choose }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 640);
  const behind = useMemo(() => new Set(ground.map((shape) => shape.id)), [ground]);
  const { drawn, mark } = useMemo(
    () => draw([...ground, ...shapes], point, { width, height: heightOf(width) }),
    [ground, shapes, point, width],
  );
  const labels = useMemo(
    () =>
      labelsOf(
        drawn.filter((shape) => !behind.has(shape.id)),
        chosen,
      ),
    [drawn, behind, chosen],
  );
  if (drawn.length === 0 && !mark) return null;
  return (
    <div ref={frame} className="map-frame">
      <svg
        className={choose ? 'map map-choosable' : 'map'}
        viewBox={`0 0 ${width} ${heightOf(width)}`}
        role="img"
        aria-label={title}
      >
        {drawn.map((shape) => {
          const isGround = behind.has(shape.id);
          const kind = isGround ? 'map-ground' : shape.id === chosen ? 'map-shape map-chosen' : 'map-shape';
          return (
            // Clicking is a pointer's shortcut: the list twin beside the map is the control.
            <g
              key={shape.id}
              className={kind}
              {...(choose && !isGround ? { onClick: () => choose(shape.id) } : {})}
            >
              <path d={shape.path} />
            </g>
          );
        })}
        {drawn.map(({ id }) => {
          const label = labels.get(id);
          return (
            label && (
              <text
                key={id}
                className={id === chosen ? 'map-name-chosen' : undefined}
                x={label.x}
                y={label.y}
                fontSize={letters}
                textAnchor="middle"
                dominantBaseline="middle"
              >
                {label.text}
              </text>
            )
          );
        })}
        {mark && <path className="map-mark" d={pin(mark)} />}
      </svg>
    </div>
  );
}

/** Wide drawings are flatter, so that what stands below is in sight. */
function heightOf(width: number): number {
  return Math.round(Math.min(420, Math.max(200, width * 0.66)));
}

function pin({ x, y }: { x: number; y: number }): string {
  return `M${x} ${y}c-10-14-13-18-13-25a13 13 0 0 1 26 0c0 7-3 11-13 25z`;
}
