/** What a host page may know of the widgets. Everything else about them may change. */
export type Texts = Record<string, string | Record<string, string>>;

/** A map of the website's own for the place step of the form. */
interface Tiles {
  /** Addresses of its pictures, `{z}/{x}/{y}`; several, one over the other, are parted by a space. */
  tiles?: string | undefined;
  /** Its coordinate system; WGS-84 unless said otherwise. */
  tilesCrs?: 'WGS-84' | 'CGCS2000' | 'GCJ-02' | 'BD-09' | undefined;
  /** Whose map it is; shown below it. */
  tilesAttribution?: string | undefined;
}

declare class LinliElement extends HTMLElement {
  siteKey: string;
  locale: string;
  theme: 'light' | 'dark' | 'auto';
  density: 'comfortable' | 'compact';
  textSize: 'normal' | 'large';
  /** The server's address; by default the one that the script came from. */
  api: string;
  /** Texts that replace ours, by key, flat or by language. */
  texts: Texts | undefined;
}

export declare class LinliReport extends LinliElement {}
export interface LinliReport extends Tiles {}

export declare class LinliStatus extends LinliElement {
  code: string;
  /** The link's secret or the PIN. */
  secret: string;
  /** The secret stands in the page's #fragment. */
  fragment: boolean;
}

export declare class LinliNearby extends LinliElement {}

export declare class LinliLauncher extends LinliElement {
  /** What it opens. */
  opens: 'report' | 'status' | 'nearby';
  /** What stands on the button. */
  label: string;
  /** In its place on the page, or floating in a corner. */
  position: 'inline' | 'bottom-start' | 'bottom-end';
  open(): Promise<void>;
  close(): void;
}

export declare class LinliTeam extends LinliElement {
  /** Id of a place of the site; by default its own. */
  place: string;
  /** The same by its official code. */
  placeCode: string;
}

export interface LinliLauncher extends Tiles {}

declare global {
  interface HTMLElementTagNameMap {
    'linli-report': LinliReport;
    'linli-status': LinliStatus;
    'linli-nearby': LinliNearby;
    'linli-team': LinliTeam;
    'linli-launcher': LinliLauncher;
  }

  interface HTMLElementEventMap {
    'linli-ready': CustomEvent<Record<string, never>>;
    'linli-before-submit': CustomEvent<{ input: Record<string, unknown> }>;
    'linli-submitted': CustomEvent<{ code: string }>;
    'linli-supported': CustomEvent<{ code: string }>;
    'linli-queued': CustomEvent<{ clientId: string }>;
    'linli-sync': CustomEvent<{ code: string }>;
    'linli-invalid': CustomEvent<{ fields: string[] }>;
    'linli-error': CustomEvent<{ code: string }>;
  }
}
