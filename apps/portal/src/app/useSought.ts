import { useDeferredValue, useState } from 'react';

/**
 * What is looked for while somebody types. What was found for other letters must not be taken by an early Enter: it
 * stands only once it `isFound` for these.
 */
export function useSought() {
  const [typed, type] = useState('');
  const sought = useDeferredValue(typed.trim());
  return { typed, type, sought, isFound: (fetching: boolean) => !fetching && sought === typed.trim() };
}
