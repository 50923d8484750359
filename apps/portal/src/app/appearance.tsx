import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { remember, remembered } from './memory.ts';
import { useMedia } from './useMedia.ts';

export type Appearance = 'auto' | 'light' | 'dark';

interface AppearanceChoice {
  appearance: Appearance;
  isDark: boolean;
  choose: (appearance: Appearance) => void;
}

const AppearanceContext = createContext<AppearanceChoice | null>(null);

export function AppearanceProvider({ children }: { children: ReactNode }) {
  const [appearance, setAppearance] = useState<Appearance>(kept);
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  const isDark = appearance === 'dark' || (appearance === 'auto' && systemIsDark);
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  }, [isDark]);
  const choice = useMemo<AppearanceChoice>(
    () => ({
      appearance,
      isDark,
      choose: (next) => {
        remember('appearance', next);
        setAppearance(next);
      },
    }),
    [appearance, isDark],
  );
  return <AppearanceContext value={choice}>{children}</AppearanceContext>;
}

export function useAppearance(): AppearanceChoice {
  const choice = useContext(AppearanceContext);
  if (!choice) throw new Error('useAppearance needs an AppearanceProvider above it');
  return choice;
}

function kept(): Appearance {
  const value = remembered('appearance');
  return value === 'light' || value === 'dark' ? value : 'auto';
}
