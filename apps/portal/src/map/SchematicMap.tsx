import { useMemo } from 'react';
import { usePhone } from '../app/useMedia.ts';
import { draw, mapSizes, type Shape } from './projection.ts';
import './SchematicMap.css';

interface Props {
  title: string;
  shapes: readonly Shape[];
  /** Drawn behind the shapes, without a name. */
  ground?: readonly Shape[];
  chosen?: string | null;
  point?: { lng: number; lat: number } | null;
  /** Without it the map is a picture; its list twin beside it does the choosing by keyboard. */
  choose?: (id: string) => void;
  size?: keyof typeof mapSizes;
}

/** Paper ground, thin lines, rounded shapes with names, the chosen one in jade. */
export function SchematicMap({
  title,
  shapes,
  ground = [],
  chosen = null,
  point = null,
  choose,
  size,
}: Props) {
  const isPhone = usePhone();
  const area = mapSizes[size ?? (isPhone ? 'small' : 'large')];
  const behind = useMemo(() => new Set(ground.map((shape) => shape.id)), [ground]);
  const { drawn, mark } = useMemo(
    () => draw([...ground, ...shapes], point, area),
    [ground, shapes, point, area],
  );
  if (drawn.length === 0 && !mark) return null;
  return (
    <svg
      className={choose ? 'map map-choosable' : 'map'}
      viewBox={`0 0 ${area.width} ${area.height}`}
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
            {!isGround && shape.label.width > 40 && (
              <text x={shape.label.x} y={shape.label.y} textAnchor="middle" dominantBaseline="middle">
                {fit(shape.name, shape.label.width)}
              </text>
            )}
          </g>
        );
      })}
      {mark && <path className="map-mark" d={pin(mark)} />}
    </svg>
  );
}

function fit(name: string, width: number): string {
  const wide = /[^\x20-\x7f]/.test(name) ? 18 : 10;
  const room = Math.floor(width / wide);
  return name.length <= room ? name : `${name.slice(0, Math.max(1, room - 1))}…`;
}

function pin({ x, y }: { x: number; y: number }): string {
  return `M${x} ${y}c-10-14-13-18-13-25a13 13 0 0 1 26 0c0 7-3 11-13 25z`;
}
