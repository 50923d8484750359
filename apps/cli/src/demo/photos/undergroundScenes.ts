import { cellarDoors, disc, fill, glow, line, passage, path, repeat } from './shapes.ts';

const pipe = line('M0 120L430 372H850L1280 120', '#8a8f8c', 26) + line('M0 112L430 366', '#c9cdc9', 6);
const lamp = fill('#f4f1de', 600, 338, 80, 14);
const cellar = passage('#b9b3a6', '#a39b8b', '#7f786a', '#8f887a') + cellarDoors('#6d5a46') + pipe;
const garage =
  passage('#8c9190', '#a9adac', '#6c6f70', '#7d8182') +
  repeat(3, (i) => fill('#d9b13b', 190 + i * 420, 520 - i * 8, 34, 260)) +
  line('M640 620V960', '#e9e5d8', 8, 'stroke-dasharray="60 46"');
const plate = (colour: string) => path('M150 800L1130 800L1090 700L190 700Z', colour);

/** Basements and garages (000: water in sixteen basements; 002: the speed bump; 004: the dark basement). */
export const undergroundScenes = {
  basementWater:
    cellar +
    lamp +
    path('M0 960H1280V840L900 660H380L0 840Z', '#4f6b6d', 'opacity=".9"') +
    repeat(7, (i) =>
      line(`M${160 + i * 120} ${900 - (i % 3) * 70}q60 -18 120 0`, '#b8cfcd', 6, 'opacity=".75"'),
    ) +
    path('M560 800l90 -12 20 34 -96 14z', '#8a6b48') +
    line('M205 520V890', '#e7e2d2', 10) +
    repeat(6, (i) => line(`M205 ${560 + i * 60}h26`, '#b3261e', 6)),
  basementDry:
    cellar +
    lamp +
    glow('dry', 640, 345, 420, '#fff4c8') +
    repeat(5, (i) => line(`M${320 + i * 150} ${880 - (i % 2) * 60}q50 -10 90 0`, '#6b6457', 5)),
  sewerOpen:
    fill('#8b8579') +
    repeat(6, (i) => line(`M0 ${120 + i * 160}H1280`, '#797367', 6)) +
    disc(640, 520, 300, '#5b5751') +
    disc(640, 520, 250, '#20211f') +
    disc(640, 560, 190, '#4a4a33') +
    line('M530 560q60 -40 110 0t110 0', '#77764f', 10) +
    path('M980 260l190 60 -60 190 -190 -60z', '#4d4a46') +
    line('M1000 320l120 38M980 390l120 38', '#706c66', 12),
  cellarDark:
    passage('#151617', '#1b1c1d', '#121212', '#0d0d0e') +
    cellarDoors('#26221d') +
    fill('#2c2d2d', 600, 338, 80, 14) +
    glow('torch', 330, 720, 300, '#e8d9a0') +
    path('M150 960L330 760 420 860 320 960Z', '#2f2c26'),
  cellarLit:
    cellar +
    repeat(3, (i) => fill('#fffbe4', 560 - i * 90, 330 - i * 90, 160 + i * 180, 18 + i * 10)) +
    glow('lit', 640, 360, 620, '#fff3bf'),
  speedBumpBroken:
    garage +
    plate('#caa53a') +
    repeat(6, (i) => path(`M${220 + i * 150} 706l70 0 16 88 -84 0z`, '#26282a')) +
    path('M560 690L720 716 690 812 520 800Z', '#5f6264') +
    line('M520 800L560 690 640 730 720 716', '#1b1c1d', 10) +
    line('M700 660l60 -70M760 690l84 -44M640 650l10 -90', '#f3d36b', 8),
  speedBumpMended:
    garage + plate('#e0b93f') + repeat(6, (i) => path(`M${220 + i * 150} 706l70 0 16 88 -84 0z`, '#202224')),
} as const;
