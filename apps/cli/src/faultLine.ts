import { isDatabaseAway } from '@linli/database/databaseAway';
import { MigrationFailedError } from '@linli/database/migrations/apply';
import { say } from './import/words.ts';
import { UserError, type UserErrorCode } from './userError.ts';

const sentences: Readonly<Record<UserErrorCode, readonly [zh: string, en: string]>> = {
  UNKNOWN_FORMAT: ['不支持的文件格式', 'not a format that is read here'],
  NO_SUCH_FILE: ['文件不存在', 'no such file'],
  NO_SUCH_COLUMN: ['文件没有这些列', 'the file has no such columns'],
  NO_SUCH_PRESET: ['没有这个预设', 'no such preset'],
  NO_SUCH_TENANT: ['没有这个租户', 'no such tenant'],
  NO_SUCH_FOLDER: ['没有这个文件夹', 'no such folder'],
  UNKNOWN_KIND_OF_FILE: ['认不出文件的列，请指定预设', 'its columns are not recognised; name a preset'],
  BAD_OPTION: ['选项有误', 'this option is wrong'],
  PORT_TAKEN: [
    '端口已被占用，请关闭占用它的程序或换一个端口',
    'this port is taken: end the program that holds it, or set another one',
  ],
};

/** What to say about a command that failed: one line for what the operator can mend, the stack for what is our fault. */
export function faultLine(error: unknown): { readonly line: string; readonly isUsage: boolean } {
  if (error instanceof UserError)
    return { line: `${say(sentences[error.code])}: ${error.message}`, isUsage: false };
  if (isDatabaseAway(error))
    return { line: say(['数据库连接不上，请稍后再试', 'the database is away']), isUsage: false };
  if (error instanceof MigrationFailedError) return { line: error.message, isUsage: false };
  if (error instanceof Error && error.name === 'CLIError') return { line: error.message, isUsage: true };
  return { line: error instanceof Error ? (error.stack ?? error.message) : String(error), isUsage: false };
}
