import { useEffect } from 'react';
import { useTexts } from '../locales/locale.tsx';

export function useTitle(page: string): void {
  const { app } = useTexts();
  useEffect(() => {
    document.title = app.title(page);
  }, [app, page]);
}
