import type { ways as zh } from '../zh-CN/ways.ts';

export const ways: typeof zh = {
  nearHereFirst: 'Nearest first',
  nearMap: 'Show the plan',
  nearMapClose: 'Hide the plan',
  nearMapLabel: 'Plan: how many there are where. Move with the arrow keys, choose with Enter',
  nearMapNote: 'The number says how many. Choose one to see only those below.',
  nearMark: '{place}: {n}',
  nearFrom: 'Near which estate?',
  nearNewest: 'All, newest first',
  nearHere: 'Right here',
  nearMetres: 'About {n} m away',
  nearKilometres: 'About {n} km away',
  nearSearching: 'Finding where you are…',
  nearFixed: 'Sorted by how near it is to you. Your position stays on this device and was not sent.',
  nearTooFar: 'You are about {n} km away. These are the cases of {place}, newest first.',
  nearDenied: 'Location was not allowed. You can choose an estate instead.',
  nearFailed: 'Your location could not be found. You can choose an estate instead.',
  nearOnly: 'Only: {place}',
  nearAll: 'Show all',
};
