/** Whether an earlier visit left something to send: asks without creating anything. */
export async function outboxExists(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === 'linli-outbox');
  } catch {
    // Old or locked-down browsers cannot tell; their outbox is opened when the person next submits.
    return false;
  }
}
