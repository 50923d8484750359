import { system } from '@linli/core/actor';
import { type BreakReason, type ChainReport, verifyAudit } from '@linli/core/audit/verify';
import { defineCommand } from 'citty';
import { say } from '../../import/words.ts';
import { withServices } from '../../openServices.ts';
import { UserError } from '../../userError.ts';

const reasons: Readonly<Record<BreakReason, readonly [zh: string, en: string]>> = {
  LINK_MISSING: ['前面缺少链节', 'links before it are missing'],
  ROW_MISSING: ['记录已不存在', 'the row is gone'],
  CHANGED: ['记录或链节被改动', 'row or link was changed'],
};

export default defineCommand({
  meta: {
    name: 'verify',
    description: say([
      '逐节核对审计链，指出第一处断裂和尚未封存的记录',
      'Follow the chains link by link; name the first broken one and what is not sealed yet',
    ]),
  },
  args: {
    tenant: {
      type: 'string',
      description: say(['租户代码，默认全部', 'code of the tenant; all if left out']),
    },
  },
  async run({ args }) {
    const reports = await withServices((services) => verifyAudit(services, system, args.tenant));
    if (args.tenant !== undefined && reports.length === 0) throw new UserError(args.tenant, 'NO_SUCH_TENANT');
    for (const report of reports) for (const line of lines(report)) console.info(line);
    if (reports.some(({ broken }) => broken !== null)) process.exitCode = 1;
  },
});

function lines({ tenantCode, sound, broken, head, unsealed }: ChainReport): string[] {
  const told = [
    broken === null
      ? say(['{tenant}：{sound} 节全部完好', '{tenant}: all {sound} links hold'], {
          tenant: tenantCode,
          sound,
        })
      : say(
          [
            '{tenant}：第 {sequence} 节断裂（{reason}），{source} {eventId}；此前 {sound} 节完好',
            '{tenant}: link {sequence} is broken ({reason}), {source} {eventId}; the {sound} before it hold',
          ],
          { ...broken, tenant: tenantCode, sound, reason: say(reasons[broken.reason]) },
        ),
  ];
  // Noted elsewhere from time to time, it shows a chain whose end was cut off.
  if (head) told.push(say(['  链尾 {sequence} {hash}', '  head {sequence} {hash}'], head));
  if (unsealed.oldest) {
    const params = { count: unsealed.count, oldest: unsealed.oldest.toISOString() };
    told.push(
      say(['  未封存 {count} 条，最早 {oldest}', '  {count} rows not sealed yet, oldest {oldest}'], params),
    );
  }
  return told;
}
