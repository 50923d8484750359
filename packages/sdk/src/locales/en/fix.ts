import type { fix as zh } from '../zh-CN/fix.ts';

export const fix: typeof zh = {
  fixSearching: 'Finding where you are…',
  fixAt: 'You are at {place}',
  fixError: ' (within about {n} m)',
  fixOutside:
    'You are outside the area that this website serves. You can still submit and staff will decide, or choose an estate from the list.',
  fixDenied: 'Location was not allowed. Choose an estate from the list, or describe the spot.',
  fixFailed: 'Your location could not be found. Choose an estate from the list, or describe the spot.',
  fixKept: 'The position is noted',
  markAt: 'Marked in {place}',
  markOutside:
    'The spot is outside the area that this website serves. You can still submit and staff will decide, or choose an estate from the list.',
  markDrop: 'Remove the mark',
  fixDrop: 'Do not use my location',
};
