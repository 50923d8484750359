import type { StepName } from './check.ts';

const places: Record<string, [step: StepName, field: string]> = {
  kind: ['kind', 'kind'],
  aboutUnit: ['kind', 'aboutUnit'],
  category: ['category', 'category'],
  text: ['text', 'text'],
  title: ['text', 'text'],
  photoIds: ['photos', 'photos'],
  place: ['place', 'estate'],
  point: ['place', 'estate'],
  address: ['place', 'address'],
  contact: ['contact', 'phone'],
};

/** Where a fault that the server found belongs in the form: the step, and the field's name there. */
export function placeOfFault(path: string[]): { step: StepName; field: string } {
  const at = path.findIndex((part) => part in places || part === 'answers');
  const [known = '', below] = path.slice(Math.max(at, 0));
  if (known === 'answers') return { step: 'category', field: `answer-${below}` };
  const [step, field] = places[known] ?? ['text', 'text'];
  if (known !== 'contact' || !below) return { step, field };
  return { step, field: below === 'consentVersion' ? 'consent' : below };
}
