export interface PinnedFile {
  readonly name: string;
  /** Subresource integrity. */
  readonly integrity: string;
}

interface SnippetOf {
  readonly origin: string;
  readonly siteKey: string;
  /** Empty for the page's own. */
  readonly language: '' | 'zh-CN' | 'en';
  /** The words of the link that is seen without script. */
  readonly report: string;
  readonly pinned: PinnedFile | null;
}

/** Two lines: the script, and the element with a link inside for who has no script. */
export function snippetOf({ origin, siteKey, language, report, pinned }: SnippetOf): string {
  const script = pinned
    ? `<script type="module" src="${origin}/sdk/v1/${pinned.name}" integrity="${pinned.integrity}" crossorigin></script>`
    : `<script type="module" src="${origin}/sdk/v1/linli.js" crossorigin></script>`;
  const locale = language && ` locale="${language}"`;
  const link = `<a href="${origin}/report/${siteKey}">${report}</a>`;
  return `${script}\n<linli-report site-key="${siteKey}"${locale}>${link}</linli-report>`;
}
