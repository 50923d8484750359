import { disc, fill, glow, line, path, repeat } from './shapes.ts';

const windows = (x: number, y: number, columns: number, rows: number, colour: string) =>
  repeat(columns * rows, (i) =>
    fill(colour, x + (i % columns) * 90, y + Math.floor(i / columns) * 110, 52, 70),
  );
const yard =
  fill('#cfe0e8') +
  fill('#c9a98a', 60, 120, 480, 620) +
  windows(110, 170, 5, 5, '#7c8e95') +
  fill('#bd9a7a', 760, 60, 460, 680) +
  windows(800, 110, 5, 6, '#75878e') +
  fill('#a8a598', 0, 720, 1280, 240);
const night =
  fill('#141c2b') +
  fill('#1d2536', 60, 120, 480, 620) +
  windows(110, 170, 5, 5, '#2a3347') +
  fill('#1a2233', 760, 60, 460, 680) +
  windows(800, 110, 5, 6, '#283045') +
  fill('#20242c', 0, 720, 1280, 240);
const post = (head: string) =>
  line('M640 880V300q0 -40 60 -40h60', '#5c6468', 18) + path('M740 240h110l-20 46h-70z', head);
const scooter = (x: number) =>
  disc(x, 850, 52, '#2a2d2f') +
  disc(x + 200, 850, 52, '#2a2d2f') +
  path(`M${x - 20} 820h170l60 -150h40l-10 30 -50 140z`, '#2f6f8f') +
  fill('#3a3d40', x - 10, 740, 110, 30);

/** Yards, lamps, gates, wires (002: flying wires; 003: the two gates, uneven ground). */
export const outdoorScenes = {
  lampDark: night + post('#3b4046'),
  lampLit: night + glow('lampLit', 795, 300, 460, '#ffe9a8') + post('#fff6d6'),
  wiresFlying:
    yard +
    line('M420 330C560 420 560 700 640 790', '#c4361f', 9) +
    line('M420 345C520 520 500 720 500 800', '#2b2b2b', 7) +
    fill('#f4f1e8', 610, 780, 84, 46) +
    scooter(560),
  wiresGone: yard + scooter(560) + fill('#3d7f5c', 980, 640, 110, 200) + fill('#eef4ee', 1000, 664, 70, 50),
  groundBroken:
    yard +
    path('M200 800l260 -30 160 60 -70 90 -300 10z', '#7c7768') +
    path('M260 820l150 -14 90 40 -60 44 -160 0z', '#5c7b86') +
    line('M90 780l150 40M620 830l240 -50 120 60M480 900l60 50', '#6e6a5d', 9),
  groundLevel:
    yard +
    repeat(5, (row) =>
      repeat(10, (i) => fill(i % 2 === row % 2 ? '#bdb8a8' : '#b2ad9d', i * 128, 730 + row * 46, 122, 42)),
    ),
  gateShut:
    yard +
    fill('#6b5443', 380, 360, 520, 400) +
    repeat(9, (i) => fill('#3c4346', 400 + i * 56, 380, 16, 380)) +
    fill('#3c4346', 390, 540, 500, 26) +
    disc(640, 560, 42, '#d4af37') +
    fill('#d4af37', 600, 560, 80, 70),
  carsEverywhere:
    yard +
    repeat(4, (i) => {
      const colour = ['#b5482f', '#e9e4da', '#3d5f7a', '#2f4a43'][i] ?? '#444';
      const x = 40 + i * 310;
      return (
        path(`M${x} 870v-70l50 -20 50 -70h110l60 70 20 90z`, colour) +
        path(`M${x + 66} 776l40 -50h86l40 50z`, '#26333a') +
        disc(x + 70, 872, 34, '#1c1e1f') +
        disc(x + 220, 872, 34, '#1c1e1f')
      );
    }),
  deadTree:
    yard +
    line(
      'M640 880V420M640 600L500 440M640 540L790 380M640 470L580 340M560 510L470 520M730 440L820 470',
      '#6d5b46',
      22,
    ),
  rubbish:
    yard +
    repeat(4, (i) =>
      fill(['#2f6f4f', '#2b5c8a', '#8a3d2b', '#55595c'][i] ?? '#555', 180 + i * 190, 640, 150, 220),
    ) +
    repeat(9, (i) =>
      disc(200 + i * 110, 880 - (i % 3) * 24, 46 + (i % 2) * 14, i % 2 ? '#23262a' : '#e6e0d0'),
    ),
} as const;
