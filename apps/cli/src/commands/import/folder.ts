import { defineCommand } from 'citty';
import { demoEmail } from '../../demo/accounts.ts';
import { readImportEnvironment } from '../../import/environment.ts';
import { entryPrinter, printFolderSummary } from '../../import/folderSummary.ts';
import { importFolder } from '../../import/importFolder.ts';
import { untilInterrupted } from '../../import/interrupt.ts';
import { showImported } from '../../import/showImported.ts';
import { say } from '../../import/words.ts';
import { withServices } from '../../openServices.ts';
import { UserError } from '../../userError.ts';

export default defineCommand({
  meta: {
    name: 'folder',
    description: '按顺序导入整个文件夹 / all files of a folder that are recognised, in their order',
  },
  args: {
    folder: { type: 'positional', required: false, description: '默认 / LINLI_DATA if left out' },
    'show-to': {
      type: 'string',
      description: `可查看导入数据的账号 / e-mail of the user who is to see what came; ${demoEmail('admin')}`,
    },
    'dry-run': { type: 'boolean', description: '只检查，不写入 / check everything, write nothing' },
    refused: { type: 'string', description: '未导入行的报告所在文件夹 / folder for refused rows; this one' },
  },
  async run({ args }) {
    const folder = args.folder ?? readImportEnvironment().dataFolder;
    if (!folder) throw new UserError('linli import folder <DIR>, LINLI_DATA', 'NO_SUCH_FOLDER');
    const dryRun = args['dry-run'] ?? false;
    const options = { folder, dryRun, refusedFolder: args.refused ?? '.' };
    await withServices(async (services) => {
      const result = await untilInterrupted((signal) =>
        importFolder(services, options, signal, entryPrinter()),
      );
      printFolderSummary(result, dryRun);
      if (result.interrupted) process.exitCode = 130;
      else if (!dryRun) await show(services, args['show-to'] ?? demoEmail('admin'));
    });
  },
});

async function show(services: Parameters<typeof showImported>[0], email: string): Promise<void> {
  const tenants = await showImported(services, email);
  if (tenants === null)
    console.log(
      say(['没有账号 {email}，导入的数据暂无人可查看', '{email} is no user: nobody sees what came yet'], {
        email,
      }),
    );
  else if (tenants.length > 0)
    console.log(
      say(['{email} 现在可以查看：{tenants}', '{email} now sees {tenants}'], {
        email,
        tenants: tenants.join(', '),
      }),
    );
}
