import type { SessionResult } from './runSession.ts';
import { say } from './words.ts';

/** The counts of one file, and where its refused rows stand. */
export function printSessionSummary(result: SessionResult, file: string, dryRun: boolean): void {
  if (dryRun) console.log(say(['试运行，没有写入任何数据', 'dry run: nothing was written']));
  if (result.interrupted)
    console.log(say(['已中断，完整的批次已保留', 'interrupted: whole batches were kept']));
  console.log(
    say(
      [
        '{file}：读取 {read} 行，导入 {imported}，已有 {known}，未导入 {refused}',
        '{file}: {read} rows read, {imported} imported, {known} there already, {refused} refused',
      ],
      { ...result.counts, file },
    ),
  );
  const { refusedFile } = result;
  if (refusedFile)
    console.log(
      say(['未导入的行及原因见 {refusedFile}', 'refused rows with reasons: {refusedFile}'], { refusedFile }),
    );
}
