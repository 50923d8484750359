import type { Announced } from '@linli/core/write';
import { announcementChannel } from '@linli/core/write';
import type { Announcements, Heard } from '@linli/graph/context';
import { Client } from 'pg';
import type { Log } from '../log.ts';
import { listening } from './unheard.ts';

/** What triggers in the database say when anything was written that public reads read. */
const publicChannel = 'linli_public';

export interface PublicWrites {
  /** Tells of each such write; and, with `false`, that from now on none is heard, until it is told again. */
  onPublicWrite(listener: (hears: boolean) => void): void;
}

export interface OpenAnnouncements extends Announcements, PublicWrites {
  close(): Promise<void>;
}

const firstPause = 250;
const longestPause = 10_000;

/**
 * Hears what any process commits, through LISTEN on a connection of its own. When that connection is lost it is opened
 * again; what was announced meanwhile is unknown, so every listener is told to look again.
 */
export function openAnnouncements(url: string, log: Log): OpenAnnouncements {
  const listeners = new Set<(heard: Heard) => void>();
  const tell = (heard: Heard) => {
    for (const listener of listeners) listener(heard);
  };
  const publicListeners = new Set<(hears: boolean) => void>();
  const tellPublic = (hears: boolean) => {
    for (const listener of publicListeners) listener(hears);
  };
  let hears = false;
  let client: Client | null = null;
  let closed = false;
  let pause = firstPause;
  let timer: NodeJS.Timeout | undefined;

  async function connect(again: boolean): Promise<void> {
    const connecting = new Client({
      connectionString: url,
      application_name: 'linli-listen',
      keepAlive: true,
    });
    client = connecting;
    let lost = false;
    const retry = (error?: Error) => {
      if (lost || closed) return;
      lost = true;
      hears = false;
      tellPublic(hears);
      log.error('announcements are not heard', {
        reason: error?.message ?? 'connection ended',
        againInMs: pause,
      });
      timer = setTimeout(() => void connect(true), pause);
      pause = Math.min(pause * 2, longestPause);
    };
    connecting.on('error', retry);
    connecting.on('end', () => retry());
    connecting.on('notification', ({ channel, payload }) => {
      if (channel === publicChannel) tellPublic(hears);
      else if (payload) tell(JSON.parse(payload) as Announced);
    });
    try {
      await connecting.connect();
      await connecting.query(`LISTEN ${announcementChannel}; LISTEN ${publicChannel}`);
      hears = true;
      tellPublic(hears);
      pause = firstPause;
      if (again) tell({ kind: 'resync' });
    } catch (error) {
      retry(error as Error);
    }
  }

  void connect(false);

  return {
    listen: (matches) => listening(listeners, matches),
    onPublicWrite(listener) {
      publicListeners.add(listener);
      listener(hears);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await client
        ?.end()
        .catch((error: Error) => log.error('closing the listener', { reason: error.message }));
    },
  };
}
