/**
 * The policy of a careful website. It opens exactly what the widgets' contract asks for, plus the site's own style sheet
 * and pictures; the site itself runs no script at all.
 */
export function contentSecurityPolicy(apiUrl: string, reportPath: string): string {
  return [
    "default-src 'none'",
    `script-src ${apiUrl}`,
    `connect-src ${apiUrl}`,
    `img-src ${apiUrl} blob: data: 'self'`,
    "style-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
    `report-uri ${reportPath}`,
  ].join('; ');
}
