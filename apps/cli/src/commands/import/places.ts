import { basename } from 'node:path';
import { defineCommand } from 'citty';
import { systems } from '../../import/decodePlace.ts';
import { importPlacesFile } from '../../import/importPlacesFile.ts';
import { untilInterrupted } from '../../import/interrupt.ts';
import { printPlacesSummary } from '../../import/placesSummary.ts';
import { placeFields, placePresets } from '../../import/presets/places.ts';
import { repeated } from '../../import/repeated.ts';
import { say } from '../../import/words.ts';
import { withServices } from '../../openServices.ts';

const presets = placePresets.map(({ name }) => name).join(', ');
const crs = Object.keys(systems).join(', ');

export default defineCommand({
  meta: {
    name: 'places',
    description: say([
      '导入边界、区划代码和小区（GeoJSON 或 CSV）',
      'Outlines, codes and estates, from GeoJSON or CSV',
    ]),
  },
  args: {
    file: {
      type: 'positional',
      required: true,
      description: say(['.geojson、.json、.csv', '.geojson, .json, .csv']),
    },
    preset: {
      type: 'string',
      description: say([
        `文件格式，不填则按列名识别：${presets}`,
        `format of the file, recognised by its columns if left out: ${presets}`,
      ]),
    },
    source: {
      type: 'string',
      description: say([
        '来源名称，再次导入时据此识别；不填则用格式名',
        'name of the source, by which a second run knows its rows; the preset’s if left out',
      ]),
    },
    crs: { type: 'string', description: say([`坐标系：${crs}`, `coordinate system: ${crs}`]) },
    'valid-from': {
      type: 'string',
      description: say(['从哪天起生效，如 2023-01-01', 'the day from which it holds, as 2023-01-01']),
    },
    'time-zone': {
      type: 'string',
      description: say([
        '新建租户的时区，默认 Asia/Shanghai',
        'time zone of tenants that are made; Asia/Shanghai if left out',
      ]),
    },
    map: {
      type: 'string',
      description: say([
        `字段=列名，可重复；字段有 ${placeFields.join(', ')}`,
        `field=column, may be repeated; fields are ${placeFields.join(', ')}`,
      ]),
    },
    'dry-run': { type: 'boolean', description: say(['只检查，不写入', 'check everything, write nothing']) },
    'end-unlisted': {
      type: 'boolean',
      description: say(['撤销完整名单中已没有的街道', 'end the streets that a complete list no longer has']),
    },
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
      source: args.source,
      crs: args.crs,
      validFrom: args['valid-from'],
      timeZone: args['time-zone'],
      map: repeated(rawArgs, '--map'),
      dryRun: args['dry-run'] ?? false,
      endUnlisted: args['end-unlisted'] ?? false,
      refusedFile: args.refused ?? `${basename(args.file)}.refused.csv`,
    };
    const result = await withServices((services) =>
      untilInterrupted((signal) => importPlacesFile(services, options, signal)),
    );
    printPlacesSummary(result, options.dryRun);
    if (result.interrupted) process.exitCode = 130;
  },
});
