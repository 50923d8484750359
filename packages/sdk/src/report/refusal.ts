import type { StepName } from './check.ts';

const stepOfField: Record<string, StepName> = {
  kind: 'kind',
  aboutUnit: 'kind',
  category: 'category',
  answers: 'category',
  text: 'text',
  title: 'text',
  photoIds: 'photos',
  place: 'place',
  point: 'place',
  address: 'place',
  contact: 'contact',
};

/** Where a fault that the server found belongs in the form: the step, and the field's name there. */
export function placeOfFault(path: string[]): { step: StepName; field: string } {
  const known = path.find((part) => part in stepOfField) ?? 'text';
  const field = known === 'contact' ? (path.at(-1) ?? 'phone') : known === 'place' ? 'estate' : known;
  return { step: stepOfField[known] ?? 'text', field };
}
