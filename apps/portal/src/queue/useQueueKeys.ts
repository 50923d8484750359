import { useEffect, useEffectEvent } from 'react';
import { remembered } from '../app/memory.ts';

interface Keys {
  search: () => void;
  help: () => void;
  back: () => void;
}

/** J and K walk through the rows, Enter is the link's own; switched off in the help for speech input users. */
export function useQueueKeys(keys: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    if (
      target.closest('input, textarea, select, [contenteditable], [role=combobox], .ant-modal, .ant-drawer')
    )
      return;
    if (event.key === 'Escape') return keys.back();
    if (remembered('shortcuts') === 'off') return;
    const action = { j: () => walk(1), k: () => walk(-1), '/': keys.search, '?': keys.help }[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function walk(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-queue] [data-row]')];
  const focused = rows.indexOf(document.activeElement as HTMLElement);
  const open = rows.findIndex((row) => row.ariaCurrent === 'true');
  const from = focused >= 0 ? focused : open;
  const next = rows[from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
