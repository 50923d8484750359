declare module 'documented:react.tsx' {
  import type { ReactElement } from 'react';

  export const Report: () => ReactElement;
}
