import { basename } from 'node:path';
import { defineCommand } from 'citty';
import { importPlacesFile } from '../../import/importPlacesFile.ts';
import { untilInterrupted } from '../../import/interrupt.ts';
import { printPlacesSummary } from '../../import/placesSummary.ts';
import { placeFields, placePresets } from '../../import/presets/places.ts';
import { repeated } from '../../import/repeated.ts';
import { withServices } from '../../openServices.ts';

export default defineCommand({
  meta: {
    name: 'places',
    description: '导入区划边界、代码和小区 / outlines, codes and estates from GeoJSON or CSV',
  },
  args: {
    file: { type: 'positional', required: true, description: '.geojson, .json, .csv' },
    preset: { type: 'string', description: `${placePresets.map(({ name }) => name).join(', ')}` },
    source: { type: 'string', description: '来源名称 / name of the source; the preset’s if left out' },
    crs: { type: 'string', description: 'wgs84, gcj02, bd09, cgcs2000' },
    'valid-from': { type: 'string', description: '生效日 / the day from which it holds, YYYY-MM-DD' },
    'time-zone': { type: 'string', description: '新租户的时区 / of tenants that are made; Asia/Shanghai' },
    map: {
      type: 'string',
      description: `字段=列名，可重复 / field=column, may be repeated: ${placeFields.join(', ')}`,
    },
    'dry-run': { type: 'boolean', description: '只检查，不写入 / check everything, write nothing' },
    'end-unlisted': {
      type: 'boolean',
      description: '撤销名单外的街道 / end the streets that a complete list no longer has',
    },
    refused: {
      type: 'string',
      description: '未导入行的报告 / where the refused rows go; <file>.refused.csv here',
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
