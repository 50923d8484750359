import type { AppealsFileResult } from './importAppealsFile.ts';
import type { PlacedCount } from './placedCounts.ts';
import { say } from './words.ts';

type Sentence = readonly [zh: string, en: string];

const kinds: Readonly<Record<string, Sentence>> = {
  CITY: ['市', 'city'],
  DISTRICT: ['区', 'district'],
  STREET: ['街道', 'street'],
  COMMUNITY: ['社区', 'community'],
  GRID: ['网格', 'grid'],
  ESTATE: ['小区', 'estate'],
  BUILDING: ['楼', 'building'],
};

/** What an import of appeals did, for the operator. */
export function printAppealsSummary(result: AppealsFileResult, dryRun: boolean): void {
  if (dryRun) console.log(say(['试运行，没有写入任何数据', 'dry run: nothing was written']));
  if (result.interrupted)
    console.log(say(['已中断，完整的批次已保留', 'interrupted: whole batches were kept']));
  console.log(appealsLine(result));
  const { refusedFile } = result;
  if (refusedFile)
    console.log(
      say(['未导入的行及原因见 {refusedFile}', 'refused rows with reasons: {refusedFile}'], { refusedFile }),
    );
}

export function appealsLine({ counts, preset, placed }: AppealsFileResult): string {
  return say(
    [
      '{preset}：读取 {read} 行，导入 {imported}，已有 {known}，未导入 {refused}；{share} 找到了地点（{places}）',
      '{preset}: {read} rows read, {imported} imported, {known} known before, {refused} refused; {share} found a place ({places})',
    ],
    { ...counts, preset: preset.name, share: shareOf(placed), places: placesLine(placed) },
  );
}

/** The share of appeals that found a place, in percent. */
export function shareOf(placed: readonly PlacedCount[]): string {
  const all = placed.reduce((sum, { count }) => sum + count, 0);
  const found = placed.reduce((sum, { kind, count }) => (kind ? sum + count : sum), 0);
  return all === 0 ? '–' : `${((found / all) * 100).toFixed(1)} %`;
}

function placesLine(placed: readonly PlacedCount[]): string {
  const nowhere: Sentence = ['无地点', 'none'];
  return placed.map(({ kind, count }) => `${say(kinds[kind ?? ''] ?? nowhere)} ${count}`).join(', ');
}
