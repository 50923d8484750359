import type { story as zh } from '../zh-CN/story.ts';

export const story: typeof zh = {
  way: 'How far it has gone',
  wayHere: 'It is here now',
  level_GRID: 'Grid',
  level_COMMUNITY: 'Community',
  level_STREET: 'Street',
  level_DISTRICT: 'District',
  level_CITY: 'City',
  resolutionTitle: 'The result',
  yourData: 'Your data',
  yourText: 'What you wrote',
  photoBefore: 'When reported',
  photoAfter: 'Afterwards',
  photoOpen: 'Open photo',
  otherText: 'What was written',
  buildings: 'Buildings concerned ({n})',
  statusFiled: 'Filed {when}',
};
