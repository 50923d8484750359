import { disc, fill, line, passage, path, repeat } from './shapes.ts';

const hall = passage('#e7e2d6', '#d8d1c2', '#b4ab99', '#c9c1b1');
const boxes = (x: number, y: number, count: number) =>
  repeat(count, (i) => {
    const [left, top] = [x + (i % 3) * 120, y - Math.floor(i / 3) * 100 - (i % 2) * 12];
    return fill('#b98a55', left, top, 112, 96) + line(`M${left} ${top + 46}h112`, '#8c6237', 8);
  });
const liftDoor = (light: string) =>
  fill('#8d9498', 430, 220, 420, 640) +
  fill('#b9c0c3', 450, 240, 188, 620) +
  fill('#b9c0c3', 642, 240, 188, 620) +
  fill('#2b2f31', 570, 120, 140, 70) +
  path('M640 134l22 34h-44z', light);
const kitchen =
  fill('#e9ece8') +
  repeat(9, (i) => line(`M0 ${i * 110}H1280`, '#d3d8d2', 4)) +
  repeat(10, (i) => line(`M${i * 140} 0V700`, '#d3d8d2', 4));

/** Indoors: corridors, lifts, pipes, pots and meters, before and after. */
export const mendingScenes = {
  corridorPiled:
    hall +
    boxes(60, 780, 6) +
    boxes(880, 800, 5) +
    disc(520, 800, 70, 'none', 'stroke="#33383a" stroke-width="14"') +
    disc(700, 800, 70, 'none', 'stroke="#33383a" stroke-width="14"') +
    line('M520 800L580 690H670L700 800M580 690L620 800', '#a33', 12),
  corridorClear: hall + fill('#b3261e', 150, 420, 70, 130) + fill('#f5efe0', 160, 440, 50, 40),
  liftStopped:
    fill('#d5cfc2') +
    liftDoor('#b3261e') +
    path('M470 520h340v130h-340z', '#f2c94c') +
    line('M500 560h280M500 606h200', '#5b4a12', 12),
  liftRunning: fill('#d5cfc2') + liftDoor('#7fd197') + line('M640 240V860', '#6f777b', 6),
  pipeBurst:
    kitchen +
    line('M0 420H560M640 420H1280', '#8a8f92', 60) +
    line('M560 400q40 40 80 0', '#5f6467', 40) +
    repeat(9, (i) =>
      line(
        `M600 430q${(i - 4) * 90} 120 ${(i - 4) * 130} ${430 + (i % 3) * 40}`,
        '#6fb1d6',
        10,
        'opacity=".8"',
      ),
    ) +
    path('M0 880q320 -50 640 0t640 0V960H0Z', '#5a9fc7', 'opacity=".8"'),
  valveNew:
    kitchen +
    line('M0 420H1280', '#9aa0a3', 60) +
    fill('#c8a13a', 560, 370, 160, 100) +
    line('M640 370V280M560 280H720', '#b3261e', 26),
  wallSeeping:
    fill('#dcd5c5') +
    path('M320 0q-60 300 40 520t-20 440h520q-80 -220 10 -460t-60 -500z', '#b3a88f', 'opacity=".8"') +
    path('M430 0q-20 320 50 520t10 440h280q-60 -200 0 -460t-50 -500z', '#94886d', 'opacity=".7"') +
    repeat(6, (i) => line(`M${470 + i * 60} ${300 + i * 40}v${60 + (i % 3) * 40}`, '#7d7259', 8)),
  gasPipes:
    fill('#cbb59c') +
    repeat(7, (i) => line(`M0 ${i * 150}H1280`, '#b8a186', 5)) +
    line('M180 960V60M460 960V60M740 960V60M1020 960V60', '#e0b93f', 26) +
    line('M180 330H1020M180 650H1020', '#e0b93f', 20) +
    repeat(4, (i) => fill('#9aa0a3', 150 + i * 280, 460, 60, 44)),
} as const;
