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
    description: say([
      '按先后顺序导入文件夹里能识别的所有文件',
      'All files of a folder that are recognised, in their order',
    ]),
  },
  args: {
    folder: {
      type: 'positional',
      required: false,
      description: say([
        '文件夹，默认取环境变量 LINLI_DATA',
        'the folder; the one that LINLI_DATA names if left out',
      ]),
    },
    'show-to': {
      type: 'string',
      description: say([
        `导入后可查看全部数据的账号，默认 ${demoEmail('admin')}`,
        `e-mail of the user who is to see all of it; ${demoEmail('admin')} if left out`,
      ]),
    },
    'dry-run': { type: 'boolean', description: say(['只检查，不写入', 'check everything, write nothing']) },
    refused: {
      type: 'string',
      description: say([
        '未导入的行及原因写到哪个文件夹，默认为当前目录',
        'folder for the refused rows with their reasons; this one if left out',
      ]),
    },
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
