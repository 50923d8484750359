/** Whether an earlier visit left something to send: asks without creating anything. */
export async function outboxExists(): Promise<boolean> {
  // A sandboxed frame has no storage; Chromium tells the page of a fault besides the one that is caught here.
  if (origin === 'null') return false;
  try {
    return (await indexedDB.databases()).some(({ name }) => name === 'linli-outbox');
  } catch {
    // Old or locked-down browsers cannot tell; their outbox is opened when the person next submits.
    return false;
  }
}
