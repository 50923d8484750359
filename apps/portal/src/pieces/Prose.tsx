import { useState } from 'react';
import { useTexts } from '../locales/locale.tsx';
import './Prose.css';

const long = 480;

/** What a person wrote, in paragraphs; a long letter shows its beginning and the rest when asked for. */
export function Prose({ text, className = '' }: { text: string; className?: string }) {
  const { app } = useTexts();
  const [whole, setWhole] = useState(false);
  const shown = paragraphs(text);
  const isLong = text.length > long;
  return (
    <div className={`prose ${className}`}>
      <p className={isLong && !whole ? 'prose-text prose-short' : 'prose-text'} dir="auto">
        {shown}
      </p>
      {isLong && (
        <button type="button" className="prose-more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? app.showLess : app.showAll}
        </button>
      )}
    </div>
  );
}

/** Old systems kept a paragraph's indent and lost its line break: wide gaps begin a new line again. */
function paragraphs(text: string): string {
  return text.trim().replace(/[^\S\n]{4,}|\u3000{2,}/g, '\n');
}
