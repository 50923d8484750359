import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', 'pages');

interface PageValues {
  readonly apiUrl: string;
  readonly siteKey: string;
  /** The day that relative dates of notices count from. */
  readonly today: Date;
}

/** All pages by path ("/", "/notices", "/en/report"), ready to send. */
export function renderPages(values: PageValues): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const file of globSync('{zh,en}/*.html', { cwd: root })) {
    const [language = 'zh', name = ''] = file.replaceAll('\\', '/').split('/');
    const layout = readFileSync(join(root, `layout.${language}.html`), 'utf8');
    const source = readFileSync(join(root, file), 'utf8');
    const slug = name.replace(/\.html$/, '');
    const path = `${language === 'zh' ? '' : `/${language}`}${slug === 'index' ? '' : `/${slug}`}` || '/';
    const title = /<!-- title: (.*?) -->/.exec(source)?.[1] ?? '';
    const text = layout.replaceAll('{{title}}', title).replace('{{content}}', () => source);
    pages.set(path, markCurrent(fill(text, language, values), path));
  }
  return pages;
}

function fill(text: string, language: string, values: PageValues): string {
  return text
    .replaceAll('{{api}}', values.apiUrl)
    .replaceAll('{{siteKey}}', values.siteKey)
    .replaceAll(/\{\{day ([+-]\d+)\}\}/g, (_, days: string) => day(values.today, Number(days), language));
}

/** A notice board with old dates looks abandoned, so dates are told relative to the start. */
function day(today: Date, days: number, language: string): string {
  const date = new Date(today.getTime() + days * 86_400_000);
  const options = { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' } as const;
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', options).format(date);
}

function markCurrent(text: string, path: string): string {
  return text.replaceAll(`class="nav" href="${path}"`, `class="nav" href="${path}" aria-current="page"`);
}
