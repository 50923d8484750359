import { type ReactNode, useId } from 'react';

interface Props {
  words: string;
  children: (id: string) => ReactNode;
}

/** A field with its name above it. */
export function Labelled({ words, children }: Props) {
  const id = useId();
  return (
    <div className="category-field">
      <label htmlFor={id}>{words}</label>
      {children(id)}
    </div>
  );
}
