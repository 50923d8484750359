import { basename } from 'node:path';
import { defineCommand } from 'citty';
import { placedLine } from '../../import/appealsSummary.ts';
import { systems } from '../../import/decodePlace.ts';
import { importAppealsFile } from '../../import/importAppealsFile.ts';
import { untilInterrupted } from '../../import/interrupt.ts';
import { appealFields, appealPresets } from '../../import/presets/appeals.ts';
import { repeated } from '../../import/repeated.ts';
import { printSessionSummary } from '../../import/sessionSummary.ts';
import { say } from '../../import/words.ts';
import { withServices } from '../../openServices.ts';

const presets = appealPresets.map(({ name }) => name).join(', ');
const crs = Object.keys(systems).join(', ');
const fields = appealFields.join(', ');

export default defineCommand({
  meta: {
    name: 'appeals',
    description: say(['导入其他系统的诉求（CSV 或 JSON）', 'Appeals of another system, from CSV or JSON']),
  },
  args: {
    file: { type: 'positional', required: true, description: say(['.csv、.json', '.csv, .json']) },
    preset: {
      type: 'string',
      description: say([
        `文件格式，不填则按列名识别：${presets}`,
        `format of the file, recognised by its columns if left out: ${presets}`,
      ]),
    },
    tenant: {
      type: 'string',
      description: say([
        '租户代码，如 110106；不填则用格式自带的',
        'code of the tenant, e.g. 110106; the one that the preset knows if left out',
      ]),
    },
    source: {
      type: 'string',
      description: say([
        '来源名称，再次导入时据此识别；不填则用格式名',
        'name of the source, by which a second run knows its rows; the preset’s if left out',
      ]),
    },
    crs: {
      type: 'string',
      description: say([
        `坐标系：${crs}；默认 wgs84`,
        `coordinate system of points: ${crs}; wgs84 if left out`,
      ]),
    },
    map: {
      type: 'string',
      description: say([
        `字段=列名，可重复；字段有 ${fields}`,
        `field=column, may be repeated; fields are ${fields}`,
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
