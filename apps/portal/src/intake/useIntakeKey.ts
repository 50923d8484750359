import { useEffect, useEffectEvent } from 'react';
import { useNavigate } from 'react-router';
import { remembered } from '../app/memory.ts';

/** N opens the entry from everywhere, unless somebody is typing or has switched the keys off. */
export function useIntakeKey(files: boolean): void {
  const navigate = useNavigate();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!files || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    const typing = 'input, textarea, select, [contenteditable], [role=combobox], .ant-modal, .ant-drawer';
    if (event.key.toLowerCase() !== 'n' || target.closest(typing)) return;
    if (remembered('shortcuts') === 'off') return;
    event.preventDefault();
    void navigate('/intake');
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
