import type { ReportForm } from './form.ts';

/**
 * A draft lives in this tab only, and only after the person agreed. Name, phone and e-mail are never in it: the device
 * may be shared. Nothing is written before; reading an empty storage leaves no trace.
 */
const keyFor = (siteKey: string): string => `linli-draft ${siteKey}`;

/** Some browsers forbid storage altogether: then there is no draft, and the form works without. */
function storage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

export function readDraft(siteKey: string): Partial<ReportForm> | undefined {
  const text = storage()?.getItem(keyFor(siteKey));
  if (!text) return undefined;
  try {
    return JSON.parse(text) as Partial<ReportForm>;
  } catch {
    dropDraft(siteKey);
    return undefined;
  }
}

export function writeDraft(siteKey: string, form: ReportForm): void {
  const { name: _name, phone: _phone, email: _email, consent: _consent, contact: _contact, ...rest } = form;
  try {
    storage()?.setItem(keyFor(siteKey), JSON.stringify(rest));
  } catch {
    // Full or forbidden: the person still has the form in front of them.
    dropDraft(siteKey);
  }
}

export const dropDraft = (siteKey: string): void => storage()?.removeItem(keyFor(siteKey));
