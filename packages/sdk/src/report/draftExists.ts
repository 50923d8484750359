/** Whether this tab keeps a draft: looking leaves no trace, and where storage is forbidden there is none. */
export function draftExists(siteKey: string): boolean {
  try {
    return Object.keys(sessionStorage).some((key) => key.startsWith(`linli-draft ${siteKey}`));
  } catch {
    return false;
  }
}
