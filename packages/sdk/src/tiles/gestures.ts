import type { Position } from '../places/shapes.ts';

/** What hands, wheel and keys do to a map. Positions are pixels of its window. */
export interface Moves {
  pan(by: Position): void;
  /** By levels, around what lies there; around the middle where nothing is said. */
  zoom(by: number, around?: Position): void;
  /** There, or in the middle. */
  choose(at?: Position): void;
}

/** A finger that trembles less than this taps. */
const tremble = 8;
const stride = 64;
const level = 0.5;

const far = ([x, y]: Position, [left, top]: Position): number => Math.hypot(x - left, y - top);

export function follow(window: SVGSVGElement, moves: Moves): void {
  const fingers = new Map<number, Position>();
  let moved = false;
  const at = ({ clientX, clientY }: MouseEvent): Position => {
    const { left, top } = window.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };
  const on = <Name extends keyof SVGElementEventMap>(
    name: Name,
    act: (event: SVGElementEventMap[Name]) => void,
  ): void => window.addEventListener(name, act, { passive: false });

  on('pointerdown', (event) => {
    if (event.button !== 0) return;
    window.setPointerCapture(event.pointerId);
    moved = fingers.size > 0;
    fingers.set(event.pointerId, at(event));
  });
  on('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    const now = at(event);
    if (!before || (!moved && far(before, now) < tremble)) return;
    moved = true;
    fingers.set(event.pointerId, now);
    // Of two fingers each moves the map by half.
    moves.pan([(before[0] - now[0]) / fingers.size, (before[1] - now[1]) / fingers.size]);
    for (const [id, other] of fingers)
      if (id !== event.pointerId) {
        const middle: Position = [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2];
        moves.zoom(Math.log2((far(now, other) || 1) / (far(before, other) || 1)), middle);
      }
  });
  on('pointerup', ({ pointerId }) => void fingers.delete(pointerId));
  on('pointercancel', ({ pointerId }) => void fingers.delete(pointerId));
  // A click that no pointer made, a screen reader's, has no place of its own.
  on('click', (event) => {
    if (!moved) moves.choose(event.detail > 0 ? at(event) : undefined);
  });
  on('wheel', (event) => {
    // A page that is scrolled past the map goes on scrolling.
    if (!event.ctrlKey && !window.matches(':focus')) return;
    event.preventDefault();
    moves.zoom(-Math.sign(event.deltaY) * level, at(event));
  });
  on('keydown', (event) => {
    const act = {
      ArrowLeft: () => moves.pan([-stride, 0]),
      ArrowRight: () => moves.pan([stride, 0]),
      ArrowUp: () => moves.pan([0, -stride]),
      ArrowDown: () => moves.pan([0, stride]),
      '+': () => moves.zoom(level),
      '=': () => moves.zoom(level),
      '-': () => moves.zoom(-level),
      Enter: () => moves.choose(),
      ' ': () => moves.choose(),
    }[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
}
