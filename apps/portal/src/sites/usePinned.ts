import { useEffect, useState } from 'react';
import type { PinnedFile } from './snippet.ts';

/** The single file of the version that this server has, once it is wanted. */
export function usePinned(isWanted: boolean): { file: PinnedFile | null; isMissing: boolean } {
  const [file, setFile] = useState<PinnedFile | null>(null);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    const leaving = new AbortController();
    setMissing(false);
    readManifest(leaving.signal).then(
      (found) => {
        setFile(found);
        setMissing(found === null);
      },
      () => {
        if (!leaving.signal.aborted) setMissing(true);
      },
    );
    return () => leaving.abort();
  }, [isWanted]);
  return { file, isMissing };
}

async function readManifest(signal: AbortSignal): Promise<PinnedFile | null> {
  const response = await fetch('/sdk/v1/manifest.json', { signal });
  if (!response.ok) return null;
  const manifest = (await response.json()) as {
    pinned?: string;
    files?: Record<string, { integrity?: string }>;
  };
  const name = manifest.pinned;
  const integrity = name === undefined ? undefined : manifest.files?.[name]?.integrity;
  return name === undefined || integrity === undefined ? null : { name, integrity };
}
