import type { PlacesFileResult } from './importPlacesFile.ts';
import { newsLine, problemLine, say } from './words.ts';

/** More lines of one kind than this are only counted. */
const SHOWN = 40;

/** What an import did, for the operator: changes, how the outlines fit, and the counts at the end. */
export function printPlacesSummary(result: PlacesFileResult, dryRun: boolean): void {
  const { counts, news, problems, refusedFile, preset, interrupted } = result;
  const created = news.filter(({ kind }) => kind === 'CREATED');
  for (const [district, streets] of Map.groupBy(created, (one) => one.district)) {
    console.log(
      say(['{district} 新增 {count} 个街道（乡镇）', '{district}: {count} new streets'], {
        district,
        count: streets.length,
      }),
    );
  }
  const others = news.filter(({ kind }) => kind !== 'CREATED');
  for (const ofKind of Map.groupBy(others, ({ kind }) => kind).values()) printLines(ofKind.map(newsLine));
  printLines(problems.map(problemLine));
  const params = { ...counts, preset: preset.name, refusedFile: refusedFile ?? '' };
  if (dryRun) console.log(say(['试运行，没有写入任何数据', 'dry run: nothing was written']));
  if (interrupted) console.log(say(['已中断，完整的批次已保留', 'interrupted: whole batches were kept']));
  console.log(
    say(
      [
        '{preset}：读取 {read} 行，导入 {imported}，已有 {known}，未导入 {refused}',
        '{preset}: {read} rows read, {imported} imported, {known} known before, {refused} refused',
      ],
      params,
    ),
  );
  if (refusedFile)
    console.log(
      say(['未导入的行及原因见 {refusedFile}', 'refused rows with reasons: {refusedFile}'], params),
    );
}

function printLines(lines: readonly string[]): void {
  for (const line of lines.slice(0, SHOWN)) console.log(line);
  const more = lines.length - SHOWN;
  if (more > 0) console.log(say(['……另有 {more} 条', '… and {more} more'], { more }));
}
