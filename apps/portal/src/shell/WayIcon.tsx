import type { Way } from './useWays.ts';

const shapes: Readonly<Record<Way['key'] | 'more', string>> = {
  today: 'M3.5 5.5h13v11h-13zM3.5 9h13M7 3.5v4M13 3.5v4',
  queue: 'M4 5.5h12M4 10h12M4 14.5h8',
  intake: 'M10 4v12M4 10h12',
  triage: 'M10 3.5v6M10 9.5 5 15M10 9.5l5 5.5M3.5 16.5h3M13.5 16.5h3',
  people: 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 17c.6-3.2 3-5 6-5s5.4 1.8 6 5',
  audit: 'M6 3.5h8v13H6zM8.5 7h3M8.5 10h3M8.5 13h3',
  integrations: 'M7 3.5v4M13 3.5v4M5 7.5h10v3a5 5 0 0 1-10 0zM10 15.5v2',
  commitments: 'M5 3.5h10v13l-5-3.5-5 3.5zM7.5 8l1.8 1.8L13 6.5',
  visits:
    'M5 3.5h3l1.5 4-2 1.5a9 9 0 0 0 3.5 3.5l1.5-2 4 1.5v3c0 .8-.7 1.5-1.5 1.5C8.5 16.5 3.5 11.5 3.5 5c0-.8.7-1.5 1.5-1.5z',
  ledgers: 'M4.5 3.5h11v13h-11zM7.5 3.5v13M10 7.5h3M10 10.5h3',
  rates: 'M3.5 16.5h13M6 14v-4M10 14V5.5M14 14V8',
  whistles: 'M3.5 8.5h9l4-3v5h-3.2a4.4 4.4 0 1 1-8.2 0H3.5zM9 12.5v.2',
  disputes: 'M10 3.5v13M6.5 16.5h7M4 6.5l6-1.5 6 1.5M4 6.5l-2 5h4zM16 6.5l-2 5h4z',
  templates: 'M4.5 3.5h11v13h-11zM7.5 7h5M7.5 10h5M7.5 13h2.5',
  categories: 'M4 4.5h5v4H4zM11 11.5h5v4h-5zM6.5 8.5v5H11',
  postings:
    'M6 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM1.5 16.5c.4-3 2.2-5 4.5-5 1 0 2 .4 2.7 1M12 13.5h6M15.5 11l2.5 2.5-2.5 2.5',
  duties: 'M10 3.5l5.5 2v4.5c0 3.5-2.4 5.6-5.5 6.5-3.1-.9-5.5-3-5.5-6.5V5.5zM7.5 10l2 2 3.5-4',
  methods: 'M10 3.5a4.5 4.5 0 0 1 2.5 8.2v2.3h-5v-2.3A4.5 4.5 0 0 1 10 3.5zM8 16.5h4',
  learning: 'M2.5 7.5 10 4l7.5 3.5L10 11zM5.5 9v4.5c2.8 2 6.2 2 9 0V9M17.5 7.5v5',
  sites: 'M3.5 4.5h13v11h-13zM3.5 8h13M5.5 6.2v.1M8 6.2v.1',
  more: 'M5 10v.2M10 10v.2M15 10v.2',
  places: 'M10 17s-5.5-5-5.5-9a5.5 5.5 0 0 1 11 0c0 4-5.5 9-5.5 9zM10 8v.2',
};

/** The sign of a way, beside its words. */
export function WayIcon({ way }: { way: keyof typeof shapes }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={shapes[way]} />
    </svg>
  );
}
