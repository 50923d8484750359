import type { SubmitAppealInput } from '../generated/operations.ts';
import type { OutboxPanel } from '../outbox/panel.ts';
import { keep, type Queued } from '../outbox/store.ts';
import { inputOf } from './input.ts';
import type { LinliReport } from './LinliReport.ts';

/** The form as it stands, with its photos, as it is kept on the device. */
export function queuedOf({ siteKey, form, tray }: LinliReport, input: SubmitAppealInput): Queued {
  const { clientId } = input;
  return { clientId, siteKey, input, form, photos: tray?.stored() ?? [], at: new Date().toISOString() };
}

/** Puts what waits back into the form. What stands there now waits in its place: nothing that was written is lost. */
export async function takeBack(
  report: LinliReport,
  panel: OutboxPanel | undefined,
  queued: Queued,
): Promise<void> {
  const { site, form, tray, siteKey, language } = report;
  if (!site || !panel) return;
  let taken: Queued | undefined;
  await panel.change(queued, async (now) => {
    taken = { ...now, held: true };
    await keep(taken);
  });
  // Another tab has sent it meanwhile: there is nothing to be changed any more.
  if (!taken) return;
  if (form.text.trim() || tray?.count)
    await panel.put({ ...queuedOf(report, inputOf(form, site, siteKey, language, '')), held: true });
  report.restart();
  await report.resume(taken.form, taken.photos);
}
