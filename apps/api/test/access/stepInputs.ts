import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import type { SeededAppeal } from './seedAppeal.ts';
import type { World } from './world.ts';

/** No appeal has this version: whoever may take the step meets a conflict, and nothing changes for the next cell. */
const version = -1;

/** The input of a step that asks everything of the caller and does nothing. */
export function stepInputs(
  { here, retiredMethod }: World,
  mutation: string,
): (appeal: SeededAppeal) => Record<string, unknown> {
  const place = encodeGlobalId('Place', here.grid.placeId);
  const other = encodeGlobalId('Appeal', newId());
  const unit = encodeGlobalId('Organization', here.committee);
  const special: Readonly<Record<string, (appeal: SeededAppeal) => Record<string, unknown>>> = {
    routeAppeal: () => ({ version, place }),
    assignAppeal: () => ({ version, unit }),
    assistAppeal: () => ({ version, unit }),
    endAssistance: () => ({ version, unit }),
    recordCost: () => ({ version, text: '五十米电缆。', estimate: '300.00', bearer: 'OWNERS' }),
    draftAgreement: () => ({
      version,
      kind: 'MEDIATION',
      terms: '晚十点后不再弹琴。',
      parties: [{ name: '楼上' }, { name: '楼下' }],
    }),
    signAgreement: ({ rows }) => ({
      version,
      id: encodeGlobalId('Agreement', rows.Agreement),
      parties: [encodeGlobalId('AgreementParty', rows.AgreementParty)],
    }),
    cancelAgreement: ({ rows }) => ({
      version,
      id: encodeGlobalId('Agreement', rows.Agreement),
      reason: '双方另行商量。',
    }),
    openDutyDispute: () => ({ version, text: '不属于我单位。' }),
    addDutyClaim: () => ({ version, unit, text: '移交协议第三条。' }),
    decideDutyDispute: () => ({ version, unit, reason: '产权单位负责。', rule: '移交协议第三条' }),
    blowWhistle: () => ({
      version,
      kind: 'DAILY',
      ground: 'CANNOT_SOLVE',
      units: [unit],
      reason: '请派专家。',
    }),
    ...Object.fromEntries(
      ['acknowledgeWhistle', 'recordArrival', 'finishWhistleTask', 'releaseWhistle'].map((name) => [
        name,
        ({ rows }: SeededAppeal) => ({
          version,
          id: encodeGlobalId('WhistleTarget', rows.WhistleTarget),
          ...(name === 'finishWhistleTask' && { result: '已查明漏点。' }),
        }),
      ]),
    ),
    resolveAppeal: () => ({ version, text: '已修好。' }),
    askReporter: () => ({ version, question: '哪个单元？' }),
    pauseAppeal: () => ({ version, reason: 'WEATHER', until: '2026-12-31', text: '等雨停。' }),
    scheduleAppeal: () => ({ version, date: '2026-12-31', text: '清掏。' }),
    returnAppeal: () => ({ version, reason: '不属于我单位。' }),
    escalateAppeal: () => ({ version, reason: '需要协调。' }),
    handBackAppeal: () => ({ version, reason: '社区可以解决。' }),
    declineAppeal: () => ({ version, rule: '条例第三条', reason: '属于诉讼事项。' }),
    mergeAppeals: () => ({ version, duplicates: [other] }),
    unmergeAppeal: () => ({ version, reason: '不是同一处。' }),
    splitAppeal: () => ({ version, parts: [{ text: '另有路灯不亮。' }] }),
    linkAppeals: () => ({ version, other }),
    unlinkAppeals: () => ({ version, other }),
    reopenAppeal: () => ({ version, reason: '又坏了。' }),
    decideHalf: () => ({ version, decision: 'KEEP', reason: '先这样。' }),
    recordReview: () => ({ version, part: 'VISIT', text: '去看过了。' }),
    keepLedger: () => ({ version, plan: '春季维修。' }),
    publishAppeal: () => ({ version, title: '积水', summary: '已处理。' }),
    unpublishAppeal: () => ({ version, reason: '写错了。' }),
    // It knows no version: an empty note is refused after everything else was asked.
    makeCommitment: () => ({ version, date: '2026-12-31', text: '元旦前通气。' }),
    settleCommitment: ({ rows }) => ({
      version,
      id: encodeGlobalId('Commitment', rows.Commitment),
      status: 'KEPT',
    }),
    addNote: () => ({ text: '' }),
    logContact: () => ({ version, channel: 'PHONE' }),
    recordSiteVisit: () => ({ version, hypothesis: '污水井满溢', test: '开盖查看', result: 'FOUND' }),
    addMeasurement: () => ({ version, quantity: '水深', value: 25, unit: 'cm' }),
    setAppealAsset: () => ({ version }),
    setAffectedPlaces: () => ({ version, places: [] }),
    recordPraise: () => ({ version, channel: 'WECHAT', text: '谢谢。' }),
    // Nothing is linked to a card that is retired, nor taken away from it.
    linkMethodCard: () => ({ card: encodeGlobalId('MethodCard', retiredMethod) }),
    unlinkMethodCard: () => ({ card: encodeGlobalId('MethodCard', retiredMethod) }),
    recordReturnVisit: ({ participantId }) => ({
      version,
      participant: encodeGlobalId('Participant', participantId),
      channel: 'PHONE',
    }),
  };
  const ofPerson = ['unmaskContact', 'exportPersonalData', 'erasePersonalData'];
  if (ofPerson.includes(mutation)) {
    // Without a reason nothing happens.
    return ({ participantId }) => ({ participant: encodeGlobalId('Participant', participantId), reason: '' });
  }
  const rest = special[mutation] ?? (() => ({ version }));
  return (appeal) => ({ id: encodeGlobalId('Appeal', appeal.appealId), ...rest(appeal) });
}
