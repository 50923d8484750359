import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { LinliLauncher, LinliNearby, LinliReport, LinliStatus, LinliTeam, Texts } from './elements.d.ts';

/** React 19 listens to what comes after `on`: `onlinli-submitted={({ detail }) => …}`. */
type Listeners = {
  [Name in keyof HTMLElementEventMap as Name extends `linli-${string}` ? `on${Name}` : never]?: (
    event: HTMLElementEventMap[Name],
  ) => void;
};

/** Attributes, because React sets properties only on elements that are defined already, and a loader defines them later. */
interface Common extends Listeners {
  'site-key'?: string;
  locale?: 'zh-CN' | 'en';
  theme?: 'light' | 'dark' | 'auto';
  density?: 'comfortable' | 'compact';
  'text-size'?: 'normal' | 'large';
  api?: string;
  /** Where the element is defined before it is rendered (`import '@linli/sdk/define'`); else set it by `ref`. */
  texts?: Texts;
}

interface Tiles {
  tiles?: string;
  'tiles-crs'?: 'WGS-84' | 'CGCS2000' | 'GCJ-02' | 'BD-09';
  'tiles-attribution'?: string;
}

type Host<Element extends HTMLElement, Own = unknown> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  Common &
  Own;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'linli-report': Host<LinliReport, Tiles>;
      'linli-status': Host<LinliStatus, { code?: string; secret?: string; fragment?: boolean }>;
      'linli-nearby': Host<LinliNearby>;
      'linli-team': Host<LinliTeam, { place?: string; 'place-code'?: string }>;
      'linli-launcher': Host<
        LinliLauncher,
        Tiles & Partial<Pick<LinliLauncher, 'opens' | 'label' | 'position'>>
      >;
    }
  }
}
