import { type ReactNode, useEffect, useState } from 'react';

interface Props {
  name: string;
  type: string;
  content: string;
  children: ReactNode;
}

/** A file that is made here: it goes nowhere but to the reader's disk. */
export function Download({ name, type, content, children }: Props) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    // Windows programs take a text without this mark for another encoding.
    const start = type === 'text/plain' ? '\uFEFF' : '';
    const made = URL.createObjectURL(new Blob([start, content], { type: `${type};charset=utf-8` }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [type, content]);
  return (
    <a className="privacy-download" href={url} download={name}>
      {children}
    </a>
  );
}
