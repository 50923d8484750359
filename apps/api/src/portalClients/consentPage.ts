import { inLocale, type LocalizedText } from '@linli/core/localized';
import type { Answer, Exchange } from '../http/exchange.ts';
import { type Html, html } from '../pages/html.ts';
import { page, pageLocale } from '../pages/page.ts';
import type { AuthorizationRequest } from './request.ts';

const words = {
  'zh-CN': {
    title: '确认登录',
    asks: (client: string) => `“${client}”希望以您的身份查看和办理诉求。`,
    portal: '门户',
    office: '所属',
    address: '网址',
    account: '您的账号',
    may: '它可以：按您的岗位查看、办理诉求，看到实时进展。最长 12 小时，您随时可以在“我的账号”里结束。',
    mayNot: '它不可以：打开居民的完整联系方式，导出或删除个人数据，管理人员、地点、站点和设置。',
    allow: '同意并登录',
    deny: '不同意',
    check: '请核对网址。不是您打开的网站，请选“不同意”。',
    notStaff: '这个账号不能登录该门户',
    notStaffText: (client: string, email: string) =>
      `“${client}”只供本辖区有岗位的工作人员使用。当前登录的账号是 ${email}。`,
    otherAccount: '打开工作台换一个账号',
    unknown: '无法登录',
    UNKNOWN_CLIENT: '该门户未登记，或已停用。请联系管理员。',
    WRONG_REDIRECT: '该门户给出的返回地址未登记。为了您的账号安全，已停止登录。请联系管理员。',
    elsewhere: '请从门户重新开始登录。',
  },
  en: {
    title: 'Sign in to a portal',
    asks: (client: string) => `${client} wants to see and handle appeals as you.`,
    portal: 'Portal',
    office: 'Belongs to',
    address: 'Address',
    account: 'Your account',
    may: 'It may see and handle appeals as your roles allow, live. For 12 hours at most; you can end it any time under My account.',
    mayNot:
      'It may not open contacts in full, export or erase personal data, or manage people, places, sites or settings.',
    allow: 'Allow and sign in',
    deny: 'Do not allow',
    check: 'Check the address. If it is not the website that you opened, do not allow it.',
    notStaff: 'This account cannot sign in there',
    notStaffText: (client: string, email: string) =>
      `${client} is for staff with a role in its area. You are signed in as ${email}.`,
    otherAccount: 'Open the portal to change the account',
    unknown: 'Cannot sign in',
    UNKNOWN_CLIENT:
      'This portal is not registered here, or it was switched off. Please tell your administrator.',
    WRONG_REDIRECT:
      'The portal named an address that is not registered for it. To keep your account safe, nothing was sent there. Please tell your administrator.',
    elsewhere: 'Please start again from the portal.',
  },
} as const;

/** What the form says again: the request is read anew when it comes back. */
const carried = [
  'response_type',
  'response_mode',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
];

interface Consent {
  readonly request: AuthorizationRequest;
  readonly placeName: LocalizedText;
  readonly account: { readonly name: string; readonly email: string; readonly personId: string };
}

/** Names who asks, for whose office, from where, and as whom: the one page on which a person can say no. */
export function consentPage(exchange: Exchange, { request, placeName, account }: Consent): Answer {
  const locale = pageLocale(exchange);
  const t = words[locale];
  const { client, redirectUri } = request;
  const name = inLocale(client.name as LocalizedText, locale);
  const asked = [...exchange.url.searchParams].flatMap(([field, value]) =>
    carried.includes(field) ? hidden(field, value) : [],
  );
  return unkept(
    page(exchange, {
      title: t.title,
      formTargets: [new URL(redirectUri).origin],
      main: html`<section>
<p class="large">${t.asks(name)}</p>
<dl><dt>${t.portal}</dt><dd>${name}</dd>
<dt>${t.office}</dt><dd>${inLocale(placeName, locale)}</dd>
<dt>${t.address}</dt><dd>${new URL(redirectUri).origin}</dd>
<dt>${t.account}</dt><dd>${account.name} · ${account.email}</dd></dl>
</section>
<section><p>${t.may}</p><p>${t.mayNot}</p></section>
<form method="post" action="/oauth/authorize">
${asked}${hidden('person', account.personId)}
<p class="muted">${t.check}</p>
<button name="decision" value="allow" class="primary">${t.allow}</button>
<button name="decision" value="deny">${t.deny}</button>
</form>`,
    }),
  );
}

/** Somebody is signed in who has no role where this portal belongs. */
export function notStaffPage(exchange: Exchange, { client }: AuthorizationRequest, email: string): Answer {
  const locale = pageLocale(exchange);
  const t = words[locale];
  const text = t.notStaffText(inLocale(client.name as LocalizedText, locale), email);
  return refusal(
    exchange,
    t.notStaff,
    html`<p>${text}</p><p><a href="/portal/account">${t.otherAccount}</a></p>`,
  );
}

/** What is wrong is told here, because nobody knows whether the address in the request is anybody's. */
export function wrongRequestPage(
  exchange: Exchange,
  reason: 'UNKNOWN_CLIENT' | 'WRONG_REDIRECT' | 'elsewhere',
): Answer {
  const t = words[pageLocale(exchange)];
  return refusal(exchange, t.unknown, html`<p>${t[reason]}</p>`);
}

function refusal(exchange: Exchange, title: string, text: Html): Answer {
  return unkept(page(exchange, { status: 400, title, main: html`<section>${text}</section>` }));
}

function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}

/** Kept by no cache. The Referrer-Policy stays: without a referrer a form would come from nowhere, and be refused. */
function unkept(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, 'Cache-Control': 'no-store' } };
}
