import type { ViewerQuery } from '@linli/client/generated/graphql';
import { createContext, useContext } from 'react';

export type Viewer = NonNullable<ViewerQuery['viewer']>;

const ViewerContext = createContext<Viewer | null>(null);

export const ViewerProvider = ViewerContext;

/** The zone of the office that is looked at; undefined, for the reader's own, outside of the shell. */
export function useZone(): string | undefined {
  const viewer = useContext(ViewerContext);
  return viewer?.people.find(({ id }) => id === viewer.person.id)?.tenant.timeZone;
}

/** Who is signed in; the shell asks for the sign-in page first when nobody is. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is only for pages inside the shell');
  return viewer;
}
