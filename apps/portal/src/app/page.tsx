import { type ComponentType, lazy, type ReactElement, Suspense } from 'react';
import { Loading } from '../pieces/Loading.tsx';
import { load } from './load.ts';

/** By the first step of the address: what fetches the code of the screens behind it. */
const fetches = new Map<string, (() => Promise<unknown>)[]>();

type FetchFile<Name extends string> = () => Promise<Readonly<Record<Name, ComponentType>>>;

/** A screen of its own file, which is fetched when the screen is first shown. `path` tells it from others. */
export function screen<Name extends string>(
  path: string,
  fetchFile: FetchFile<Name>,
  name: Name,
): ReactElement {
  const Screen = lazy<ComponentType>(async () => ({ default: (await load(path, fetchFile))[name] }));
  return (
    // A boundary of its own: the screen before must not stand there as if nothing had been asked.
    <Suspense key={path} fallback={<Loading lines={8} />}>
      <Screen />
    </Suspense>
  );
}

/** The route to such a screen. */
export function at<Name extends string>(path: string, fetchFile: FetchFile<Name>, name: Name) {
  const [step = ''] = path.replace(/^\//, '').split('/');
  fetches.set(step, [...(fetches.get(step) ?? []), fetchFile]);
  return { path, element: screen(path, fetchFile, name) };
}

/** Fetches the files behind a way of the navigation before they are asked for. One that does not come is asked for again when it is shown. */
export async function prefetch(way: string): Promise<void> {
  await Promise.allSettled((fetches.get(way.slice(1)) ?? []).map((fetchFile) => fetchFile()));
}
