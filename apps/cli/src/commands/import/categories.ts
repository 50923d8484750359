import { basename } from 'node:path';
import { defineCommand } from 'citty';
import { importCategoriesFile } from '../../import/importCategoriesFile.ts';
import { untilInterrupted } from '../../import/interrupt.ts';
import { treeColumns } from '../../import/presets/categories.ts';
import { printSessionSummary } from '../../import/sessionSummary.ts';
import { say } from '../../import/words.ts';
import { withServices } from '../../openServices.ts';

export default defineCommand({
  meta: {
    name: 'categories',
    description: say([
      '导入分类体系（CSV，每行一支）',
      'A tree of categories, from CSV with one branch to a row',
    ]),
  },
  args: {
    file: { type: 'positional', required: true, description: say(['.csv、.json', '.csv, .json']) },
    tenant: { type: 'string', description: say(['租户代码，默认 A', 'code of the tenant; A if left out']) },
    levels: {
      type: 'string',
      description: say([
        `从上到下各级的列名，逗号分隔，默认 ${treeColumns.join(',')}`,
        `columns from the top down, with commas between; ${treeColumns.join(',')} if left out`,
      ]),
    },
    'dry-run': { type: 'boolean', description: say(['只检查，不写入', 'check everything, write nothing']) },
    refused: {
      type: 'string',
      description: say([
        '未导入的行及原因写到哪里，默认为当前目录的 <file>.refused.csv',
        'where the refused rows go with their reasons; here as <file>.refused.csv if left out',
      ]),
    },
  },
  async run({ args }) {
    const options = {
      file: args.file,
      tenant: args.tenant,
      levels: args.levels?.split(','),
      dryRun: args['dry-run'] ?? false,
      refusedFile: args.refused ?? `${basename(args.file)}.refused.csv`,
    };
    const result = await withServices((services) =>
      untilInterrupted((signal) => importCategoriesFile(services, options, signal)),
    );
    printSessionSummary(result, basename(args.file), options.dryRun);
    if (result.interrupted) process.exitCode = 130;
  },
});
