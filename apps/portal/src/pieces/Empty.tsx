import type { ReactNode } from 'react';
import './Empty.css';

export function Empty({ words, children }: { words: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <svg viewBox="0 0 64 40" width="80" height="50" aria-hidden="true" focusable="false">
        <path d="M4 36V20l12-10 12 10v16M28 36V14l10-8 10 8v22M48 36V24l6-4 6 4v12M2 36h60" />
      </svg>
      <p>{words}</p>
      {children}
    </div>
  );
}
