import { basename } from 'node:path';
import { defineCommand } from 'citty';
import { importCategoriesFile } from '../../import/importCategoriesFile.ts';
import { untilInterrupted } from '../../import/interrupt.ts';
import { treeColumns } from '../../import/presets/categories.ts';
import { printSessionSummary } from '../../import/sessionSummary.ts';
import { withServices } from '../../openServices.ts';

export default defineCommand({
  meta: {
    name: 'categories',
    description: '导入分类体系 / a tree of categories from CSV, one branch to a row',
  },
  args: {
    file: { type: 'positional', required: true, description: '.csv, .json' },
    tenant: { type: 'string', description: '租户代码 / code of the tenant; A if left out' },
    levels: {
      type: 'string',
      description: `各级列名，逗号分隔 / columns from the top down, with commas; ${treeColumns.join(',')}`,
    },
    'dry-run': { type: 'boolean', description: '只检查，不写入 / check everything, write nothing' },
    refused: {
      type: 'string',
      description: '未导入行的报告 / where the refused rows go; <file>.refused.csv here',
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
