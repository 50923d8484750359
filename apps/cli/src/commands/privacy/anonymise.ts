import { system } from '@linli/core/actor';
import { anonymiseAppeals } from '@linli/core/appeals/erasure/anonymise';
import { defineCommand } from 'citty';
import { say } from '../../import/words.ts';
import { withServices } from '../../openServices.ts';

export default defineCommand({
  meta: {
    name: 'anonymise',
    description: say([
      '清除保存期满的诉求中的文字、联系方式、位置和照片，保留办理记录；每夜自动执行',
      'Erase words, contacts, points and photos of appeals whose time is over, keep the history; runs every night by itself',
    ]),
  },
  args: {
    'dry-run': { type: 'boolean', description: say(['只统计，不清除', 'only count, erase nothing']) },
  },
  async run({ args }) {
    const dryRun = args['dry-run'] ?? false;
    const counts = await withServices((services) => anonymiseAppeals(services, system, { dryRun }));
    if (dryRun) console.info(say(['试运行，没有清除任何数据', 'dry run: nothing was erased']));
    console.info(
      say(
        [
          '诉求 {appeals} 件：联系方式 {contacts} 条，文字 {texts} 段，照片 {photos} 张',
          '{appeals} appeals: {contacts} contacts, {texts} texts, {photos} photos',
        ],
        { ...counts },
      ),
    );
  },
});
