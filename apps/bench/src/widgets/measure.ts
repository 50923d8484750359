import type { Pool } from 'pg';
import type { Browser } from 'playwright-core';
import { median } from '../load/statistics.ts';
import type { Contender } from '../servers/contender.ts';
import { type Filing, fileReport } from './filing.ts';
import { alone, later, type Pair, pairOf } from './paints.ts';
import { launch, noted, onPhone } from './phone.ts';
import { serveWebsite } from './website.ts';

/** A median with the limit that the project has set itself; over it is said, not punished. */
export interface WidgetFigure {
  readonly what: string;
  readonly is: number;
  readonly most: number | null;
  readonly unit: 'ms' | 'tasks';
}

interface Form {
  readonly usableMs: number;
  readonly scriptMs: number;
}

const usable = ({ usableMs }: Form) => usableMs;
const script = ({ scriptMs }: Form) => scriptMs;
const keystroke = ({ keystrokeMs }: Filing) => keystrokeMs;
const tasks = ({ tasks: long }: Filing) => long;
const receipt = ({ receiptMs }: Filing) => receiptMs;

/** The form on a website of another origin, as a cheap phone meets it for the first time. */
export async function measureWidgets(
  ours: Contender,
  pool: Pool,
  rounds: number,
  say: (line: string) => void,
): Promise<WidgetFigure[]> {
  const { rows } = await pool.query<{ key: string; origin: string }>(
    'SELECT key, origins[1] AS origin FROM site ORDER BY md5(key) LIMIT 1',
  );
  const site = rows[0];
  if (!site) throw new Error('there are no websites');
  const website = await serveWebsite();
  const browser = await launch(website.port);
  const address = (path: string, file: string | null) => {
    const sdk = `${ours.server.url}/sdk/v1/${file}`;
    return `${site.origin}${path}?${new URLSearchParams(file ? { script: sdk, key: site.key } : {})}`;
  };
  try {
    const forms: Record<'evergreen' | 'single' | 'behind', Form[]> = {
      evergreen: [],
      single: [],
      behind: [],
    };
    const slow: Pair[] = [];
    const fast: Pair[] = [];
    const filings: Filing[] = [];
    // The first round fills the server's memory; it counts for nothing.
    for (let round = 0; round <= rounds; round++) {
      say(round === 0 ? 'warming up' : `round ${round} of ${rounds}`);
      const evergreen = await openForm(browser, address('/', 'linli.js'));
      const single = await openForm(browser, address('/', 'linli.single.js'));
      const behind = await openForm(browser, address('/photo', 'linli.js'));
      const paints = [address('/photo', null), address('/photo', 'linli.js'), round] as const;
      const slowPair = await pairOf(browser, ...paints, false);
      const fastPair = await pairOf(browser, ...paints, true);
      const filing = await onPhone(browser, (page) => fileReport(page, address('/', 'linli.js')));
      if (round === 0) continue;
      forms.evergreen.push(evergreen);
      forms.single.push(single);
      forms.behind.push(behind);
      slow.push(slowPair);
      fast.push(fastPair);
      filings.push(filing);
    }
    const of = <Item>(items: readonly Item[], figure: (item: Item) => number) => median(items.map(figure));
    const ms = (what: string, is: number, most: number | null = null) =>
      ({ what, is, most, unit: 'ms' }) as const;
    return [
      ms('form usable, evergreen', of(forms.evergreen, usable), 1_200),
      ms('form usable, single file', of(forms.single, usable), 1_200),
      ms('form usable, evergreen, on a page with a photo', of(forms.behind, usable), 1_200),
      ms('script until then, evergreen', of(forms.evergreen, script), 150),
      ms('script until then, single file', of(forms.single, script), 150),
      ms('largest paint of the host page at full speed', of(fast, alone)),
      ms('later with the form on it', of(fast, later), 50),
      ms('largest paint of the host page', of(slow, alone)),
      ms('later with the form on it, while it shares the line', of(slow, later), 50),
      ms('slowest keystroke to the next frame', of(filings, keystroke)),
      { what: 'tasks over 50 ms while typing', is: of(filings, tasks), most: 0, unit: 'tasks' },
      ms('from submit to the receipt', of(filings, receipt)),
    ];
  } finally {
    await browser.close();
    await website.stop();
  }
}

function openForm(browser: Browser, address: string): Promise<Form> {
  return onPhone(browser, async (page, session) => {
    await page.goto(address, { waitUntil: 'commit' });
    const usableMs = await noted(page, 'usableMs');
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics
      .filter(({ name }) => name === 'ScriptDuration' || name === 'V8CompileDuration')
      .reduce((sum, { value }) => sum + value, 0);
    return { usableMs, scriptMs: seconds * 1_000 };
  });
}
