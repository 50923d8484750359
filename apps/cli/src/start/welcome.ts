import type { Demo } from '../demo/load.ts';
import type { StartEnvironment } from './environment.ts';

const shown = 10;

/** What the window says once everything serves: where to go and as whom, in both languages. */
export function welcome(
  { publicUrl, propertySiteUrl, streetPortalUrl }: StartEnvironment,
  demo: Demo | null,
): string {
  const rows: [string, string][] = [
    ['首页 / start here', publicUrl],
    ['工作人员门户 / portal', `${publicUrl}/portal/`],
    ['接口与试验台 / API and playground', `${publicUrl}/graphql`],
    ['网站小组件 / widgets', `${publicUrl}/sdk/v1/linli.js`],
  ];
  if (demo) {
    rows.push(['反映问题 / report a problem', `${publicUrl}/report/${demo.siteKey}`]);
    rows.push(['物业公司网站 / property company', propertySiteUrl]);
    rows.push(["街道门户 / a street's own portal", streetPortalUrl]);
    rows.push(['演示邮件 / mails', `${publicUrl}/dev/mails`]);
  }
  return [
    '',
    '邻里已启动 / Linli is running',
    '',
    ...rows.map(([label, address]) => `  ${padded(label, 36)} ${address}`),
    ...(demo ? [...accounts(demo), ...receipts(demo, propertySiteUrl)] : []),
    '',
    '按 Ctrl-C 结束 / Ctrl-C ends all of it',
    '',
  ].join('\n');
}

function accounts({ accounts, password }: Demo): string[] {
  const more = accounts.length - shown;
  return [
    '',
    `演示账号，密码都是 / demo accounts, all with the password: ${password}`,
    '',
    ...accounts
      .slice(0, shown)
      .map(({ email, name, does }) => `  ${padded(email, 36)} ${name} · ${does.zh} / ${does.en ?? does.zh}`),
    ...(more > 0 ? [`  …… 还有 ${more} 个，见 apps/cli/src/demo/tenants / ${more} more there`] : []),
  ];
}

function receipts({ receipts }: Demo, propertySiteUrl: string): string[] {
  if (receipts.length === 0) return [];
  return [
    '',
    `以居民身份看进展 / follow as a resident: ${propertySiteUrl}/my-appeal`,
    '',
    ...receipts.map(
      ({ code, pin, shown }) =>
        `  ${padded(`编号 / code ${code}, 密码 / PIN ${pin}`, 45)} ${shown.zh} / ${shown.en ?? shown.zh}`,
    ),
  ];
}

/** Chinese signs are two columns wide. */
function padded(text: string, columns: number): string {
  const width = [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, columns - width));
}
