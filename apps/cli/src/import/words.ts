import type { Refusal } from '@linli/core/imports/refusal';
import type { LayerProblem } from '@linli/core/places/geometry/siblings';
import type { PlaceNews, PlaceRefusalCode } from '@linli/core/places/import/rows';

type Params = Readonly<Record<string, string | number>>;
type Sentence = readonly [zh: string, en: string];

export type DecodeRefusalCode = 'REQUIRED' | 'NOT_DEGREES' | 'UNKNOWN_SYSTEM';

/** Chinese where the operator's system speaks Chinese, else English. */
export function speaksChinese(): boolean {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh');
}

export function say([zh, en]: Sentence, params: Params = {}): string {
  const sentence = speaksChinese() ? zh : en;
  return sentence.replaceAll(/\{(\w+)\}/g, (_, key: string) => `${params[key] ?? '?'}`);
}

const refusals: Readonly<Record<PlaceRefusalCode | DecodeRefusalCode, Sentence>> = {
  REQUIRED: ['缺少 {field}', '{field} is missing'],
  NOT_DEGREES: ['{field} 不是经纬度：{text}', '{field} is no number of degrees: {text}'],
  UNKNOWN_SYSTEM: ['不认识的坐标系：{text}', 'unknown coordinate system: {text}'],
  NOT_A_POLYGON: ['没有多边形边界', 'no (multi)polygon'],
  OUT_OF_RANGE: ['边界坐标不是经纬度', 'the outline is not in degrees'],
  TOO_FEW_POINTS: ['第 {part} 部分第 {ring} 环少于 4 个点', 'part {part}, ring {ring}: fewer than 4 points'],
  NOT_CLOSED: [
    '第 {part} 部分第 {ring} 环未闭合，断在 {lng}, {lat}',
    'part {part}, ring {ring} is open at {lng}, {lat}',
  ],
  CROSSES_ITSELF: ['边界自相交于 {lng}, {lat}', 'the outline crosses or touches itself at {lng}, {lat}'],
  RINGS_CROSS: ['环与环相交于 {lng}, {lat}', 'two rings cross at {lng}, {lat}'],
  HOLE_OUTSIDE: ['洞在外环之外：{lng}, {lat}', 'a hole lies outside at {lng}, {lat}'],
  PARTS_OVERLAP: ['各部分互相重叠于 {lng}, {lat}', 'parts overlap at {lng}, {lat}'],
  NAME_REQUIRED: ['缺少名称', 'the name is missing'],
  OUTSIDE_EVERY_OUTLINE: ['不在任何已有边界内', 'lies in no outline that is known here'],
  NOT_YET_IN_FORCE: [
    '该地点自 {from} 才生效，晚于导入的生效日',
    'the place begins on {from} only, after the day given',
  ],
  CODE_TAKEN_TWICE: ['代码 {code} 已由本文件给了{name}', 'this file gave code {code} to {name} before'],
};

export function reasonOf({ code, field, params }: Refusal): string {
  const sentence = (refusals as Readonly<Record<string, Sentence>>)[code];
  return sentence ? say(sentence, { ...params, ...(field && { field }) }) : code;
}

const news: Readonly<Record<PlaceNews['kind'], Sentence>> = {
  TENANT_MADE: ['新建：{district}', 'new tenant: {district}'],
  CREATED: ['{district} 新增 {name}', '{district}: {name} is new'],
  RECODED: ['{district} {name} 代码 {from} → {to}', '{district}: code of {name} {from} → {to}'],
  RENAMED: ['{district} {from} 改名为 {to}', '{district}: {from} is now {to}'],
  REDRAWN: ['{district} {name} 边界已更新', '{district}: new outline of {name}'],
  CODE_TAKEN: ['{district} {name} 不再使用代码 {from}', '{district}: {name} no longer has code {from}'],
  ENDED: ['{district} {name} 已撤销，由 {to} 接续', '{district}: {name} has ended, taken over by {to}'],
  NOT_LISTED: [
    '{district} {name} 不在名单中（同名：{to}）',
    '{district}: {name} is not listed (same name: {to})',
  ],
};

export function newsLine({ kind, ...params }: PlaceNews): string {
  return say(news[kind], { to: '—', ...params });
}

const problems: Readonly<Record<LayerProblem['kind'], Sentence>> = {
  OVERLAP: ['{district} 重叠：{names}，{area} 平方米', '{district} overlap: {names}, {area} m²'],
  GAP: [
    '{district} 空隙：{names} 旁 {pieces} 处，共 {area} 平方米',
    '{district} gap: {pieces} beside {names}, {area} m²',
  ],
  OUTSIDE_PARENT: ['{district} 界外：{names}，{area} 平方米', '{district} outside: {names}, {area} m²'],
};

export function problemLine({
  kind,
  district,
  names,
  pieces,
  squareMetres,
}: LayerProblem & { district: string }): string {
  const area = Math.round(squareMetres).toLocaleString('en');
  return say(problems[kind], { district, names: names.join(' / '), pieces, area });
}
