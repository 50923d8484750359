import type { map as zh } from '../zh-CN/map.ts';

export const map: typeof zh = {
  mapLabel: 'Plan of the estates: move with the arrow keys, choose with Enter',
  mapNote: 'A plan, not to scale. The list below says the same.',
  mapLoading: 'Opening the plan…',
  mapFailed: 'The plan could not be opened. Try again, or use the list below.',
  mapEmpty: 'There is no plan yet. Choose an estate from the list.',
  mapChosen: 'Chosen: {place}',
};
