import type { yourData as zh } from '../zh-CN/yourData.ts';

export const yourData: typeof zh = {
  dataLog: 'Who saw your contact',
  dataLogNone: 'Nobody has seen your full contact.',
  dataReason: 'Reason: {reason}',
  dataExport: 'Download my data',
  dataReady: 'It is ready. Use these links to save it:',
  dataText: 'Text, to read',
  dataJson: 'Data (JSON), for other programs',
  dataErase: 'Erase my data',
  dataEraseAsk: 'This cannot be undone. Erase it?',
  dataGoes: 'This goes: your contact, your words, your photos and the point on the map.',
  dataStays: 'This stays: the code and how far it came, without your words.',
  dataEnds: 'If nobody else takes part, what is not done yet will not be handled any more.',
  dataEraseYes: 'Yes, erase',
  dataKeep: 'Keep it',
  dataErased: 'Your data is erased.',
};
