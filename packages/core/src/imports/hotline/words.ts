import type { AppealKind, Channel } from '@linli/database/generated/prisma/enums';

/** What hotlines call a kind of appeal; beside these the name of the kind itself counts. */
const kinds: readonly (readonly [AppealKind, RegExp])[] = [
  ['TIP_OFF', /举报|tip/i],
  ['COMPLAINT', /投诉|complaint/i],
  ['SUGGESTION', /建议|suggestion/i],
  ['QUESTION', /咨询|question|inquiry/i],
  ['HELP', /求助|诉求|help|request/i],
];

const channels: readonly (readonly [Channel, RegExp])[] = [
  ['WECHAT', /微信|公众号|小程序|wechat/i],
  ['WALK_IN', /来访|窗口|大厅|walk/i],
  ['HOTLINE', /12345|热线|电话|来电|网|app|hotline|phone/i],
];

export function kindOf(text: string): AppealKind | null {
  return found(kinds, text);
}

export function channelOf(text: string): Channel | null {
  return found(channels, text);
}

function found<Value extends string>(
  table: readonly (readonly [Value, RegExp])[],
  text: string,
): Value | null {
  return table.find(([value, words]) => value === text.toUpperCase() || words.test(text))?.[0] ?? null;
}
