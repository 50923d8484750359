import { placedLine } from './appealsSummary.ts';
import type { FolderEntry, FolderResult } from './importFolder.ts';
import type { PlacedCount } from './placedCounts.ts';
import { problemLine, say } from './words.ts';

/** Prints what became of each file; an overlap that several layers show is told once. */
export function entryPrinter(): (entry: FolderEntry) => void {
  const told = new Set<string>();
  return (entry) => {
    printCounts(entry);
    const overlaps = entry.places?.problems.filter(({ kind }) => kind === 'OVERLAP') ?? [];
    for (const line of overlaps.map(problemLine)) {
      if (!told.has(line)) console.log(`  ${line}`);
      told.add(line);
    }
  };
}

function printCounts({ file, seconds, result, placed }: FolderEntry): void {
  console.log(
    say(
      [
        '{file}：读取 {read} 行，导入 {imported}，已有 {known}，未导入 {refused}（{seconds} 秒）',
        '{file}: {read} rows read, {imported} imported, {known} there already, {refused} refused ({seconds} s)',
      ],
      { ...result.counts, file, seconds: seconds.toFixed(1) },
    ),
  );
  if (placed) console.log(`  ${placedLine(placed)}`);
  if (result.refusedFile)
    console.log(
      say(['  未导入的行及原因见 {refusedFile}', '  refused rows with reasons: {refusedFile}'], {
        refusedFile: result.refusedFile,
      }),
    );
}

/** The whole folder: what was left out, and the appeals together. */
export function printFolderSummary({ entries, leftOut, interrupted }: FolderResult, dryRun: boolean): void {
  if (leftOut.length > 0)
    console.log(
      say(
        [
          '跳过 {count} 个文件（不认识的列）：{files}',
          '{count} files left out, their columns are not known here: {files}',
        ],
        { count: leftOut.length, files: leftOut.join(', ') },
      ),
    );
  const appeals = entries.filter(({ noun }) => noun === 'appeals');
  const total = (count: (entry: FolderEntry) => number) =>
    appeals.reduce((sum, entry) => sum + count(entry), 0);
  console.log(
    say(
      [
        '诉求合计：读取 {read}，导入 {imported}，已有 {known}，未导入 {refused}，用时 {seconds} 秒',
        'appeals together: {read} rows read, {imported} imported, {known} there already, {refused} refused, in {seconds} s',
      ],
      {
        read: total(({ result }) => result.counts.read),
        imported: total(({ result }) => result.counts.imported),
        known: total(({ result }) => result.counts.known),
        refused: total(({ result }) => result.counts.refused),
        seconds: total(({ seconds }) => seconds).toFixed(1),
      },
    ),
  );
  console.log(placedLine(together(appeals.flatMap(({ placed }) => placed ?? []))));
  if (dryRun) console.log(say(['试运行，没有写入任何数据', 'dry run: nothing was written']));
  if (interrupted) console.log(say(['已中断，完整的批次已保留', 'interrupted: whole batches were kept']));
}

function together(counts: readonly PlacedCount[]): PlacedCount[] {
  return [...Map.groupBy(counts, ({ kind }) => kind)].map(([kind, of]) => ({
    kind,
    count: of.reduce((sum, { count }) => sum + count, 0),
  }));
}
