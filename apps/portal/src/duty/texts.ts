import { useLocale } from '../locales/locale.tsx';

const zh = {
  section: '谁负责',
  holder: '承办单位',
  helpers: '协助单位',
  helper: '协助单位',
  helperMissing: '请选择协助单位。',
  helpWith: '请其协助什么（可不填）',
  nobody: '还没有承办单位。',
};

const en: typeof zh = {
  section: 'Who is responsible',
  holder: 'Holder',
  helpers: 'Helping',
  helper: 'Unit to help',
  helperMissing: 'Please choose a unit.',
  helpWith: 'With what (optional)',
  nobody: 'No unit holds it yet.',
};

export function useDutyTexts(): typeof zh {
  return useLocale().locale === 'en' ? en : zh;
}
