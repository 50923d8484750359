import { defineCommand } from 'citty';
import { untilInterrupted } from '../../import/interrupt.ts';
import { say } from '../../import/words.ts';
import { readKeysEnvironment } from '../../keys/environment.ts';
import { type RotationResult, rotateKeys } from '../../keys/rotate.ts';
import { withServices } from '../../openServices.ts';

export default defineCommand({
  meta: {
    name: 'rotate-contacts',
    description: say([
      '更换联系方式的密钥：生成新密钥，逐条重新加密，可随时中断后继续',
      'A new key for the contacts: seals row by row anew; can be stopped and run again',
    ]),
  },
  async run() {
    const { file } = readKeysEnvironment();
    await withServices((services) =>
      untilInterrupted(async (signal) => {
        const result = await rotateKeys(services, file, { signal });
        for (const line of lines(result, file)) console.info(line);
        if (signal.aborted) process.exitCode = 130;
        else if (result.broken.length > 0) process.exitCode = 1;
      }),
    );
  },
});

function lines(result: RotationResult, file: string | null): string[] {
  const { keyId, isNewKey, resealed, broken, dropped, stillNeeded } = result;
  const told = [
    isNewKey
      ? say(['新密钥 {keyId}', 'new key {keyId}'], { keyId })
      : say(['使用密钥 {keyId}', 'sealing with key {keyId}'], { keyId }),
    say(['重新加密 {resealed} 条', '{resealed} contacts sealed anew'], { resealed }),
  ];
  for (const id of broken) {
    told.push(say(['打不开的联系方式：{id}', 'this contact opens with no key: {id}'], { id }));
  }
  for (const [id, count] of stillNeeded) {
    told.push(say(['密钥 {id} 仍用于 {count} 条', 'key {id} still opens {count} contacts'], { id, count }));
  }
  if (dropped.length === 0) return told;
  const ids = dropped.join(', ');
  return [
    ...told,
    file === null
      ? say(
          ['不再需要，可从 LINLI_CONTACT_KEYS 移除：{ids}', 'no longer needed in LINLI_CONTACT_KEYS: {ids}'],
          {
            ids,
          },
        )
      : say(
          [
            '已移除旧密钥：{ids}（更换前的备份仍需要它）',
            'old keys taken away: {ids} (backups from before still need them)',
          ],
          { ids },
        ),
  ];
}
