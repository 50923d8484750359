import { basename } from 'node:path';
import { defineCommand } from 'citty';
import { placedLine } from '../../import/appealsSummary.ts';
import { importAppealsFile } from '../../import/importAppealsFile.ts';
import { untilInterrupted } from '../../import/interrupt.ts';
import { appealFields, appealPresets } from '../../import/presets/appeals.ts';
import { repeated } from '../../import/repeated.ts';
import { printSessionSummary } from '../../import/sessionSummary.ts';
import { withServices } from '../../openServices.ts';

export default defineCommand({
  meta: {
    name: 'appeals',
    description: '导入其他系统的诉求 / appeals of another system from CSV or JSON',
  },
  args: {
    file: { type: 'positional', required: true, description: '.csv, .json' },
    preset: {
      type: 'string',
      description: `${appealPresets.map(({ name }) => name).join(', ')}; 不填则按列名识别 / recognised by its columns if left out`,
    },
    tenant: {
      type: 'string',
      description: '租户代码 / code of the tenant, e.g. 110106; the preset’s own if left out',
    },
    source: { type: 'string', description: '来源名称 / name of the source; the preset’s if left out' },
    crs: { type: 'string', description: '坐标系 / of points: wgs84, gcj02, bd09, cgcs2000' },
    map: {
      type: 'string',
      description: `字段=列名，可重复 / field=column, may be repeated: ${appealFields.join(', ')}`,
    },
    'dry-run': { type: 'boolean', description: '只检查，不写入 / check everything, write nothing' },
    refused: {
      type: 'string',
      description: '未导入行的报告 / where the refused rows go; <file>.refused.csv here',
    },
  },
  async run({ args, rawArgs }) {
    const options = {
      file: args.file,
      preset: args.preset,
      tenant: args.tenant,
      source: args.source,
      crs: args.crs,
      map: repeated(rawArgs, '--map'),
      dryRun: args['dry-run'] ?? false,
      refusedFile: args.refused ?? `${basename(args.file)}.refused.csv`,
    };
    const result = await withServices((services) =>
      untilInterrupted((signal) => importAppealsFile(services, options, signal)),
    );
    printSessionSummary(result, `${basename(args.file)} (${result.preset.name})`, options.dryRun);
    console.log(placedLine(result.placed));
    if (result.interrupted) process.exitCode = 130;
  },
});
