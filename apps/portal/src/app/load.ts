/** The code of a page could not be fetched, and fetching the portal anew did not help or is not possible. */
export class PageMissing extends Error {
  constructor(name: string, cause: unknown) {
    super(`The code of "${name}" did not come.`, { cause });
  }
}

/** Which page the portal was opened anew for; kept over the reload, for this tab alone. */
const mark = 'linli-reloaded-for';

/**
 * The code of a page. After a new release the files of the open one are gone: then the portal is opened anew, once for
 * each page that does not come; what is wrong then is told.
 */
export async function load<Code>(name: string, fetchCode: () => Promise<Code>): Promise<Code> {
  try {
    const code = await fetchCode();
    if (sessionStorage.getItem(mark) === name) sessionStorage.removeItem(mark);
    return code;
  } catch (cause) {
    if (sessionStorage.getItem(mark) !== name && (await isThere())) {
      sessionStorage.setItem(mark, name);
      location.reload();
      // What waits for the page waits until the new one stands.
      return new Promise(() => undefined);
    }
    throw new PageMissing(name, cause);
  }
}

/** Without a network a reload would show the browser's own fault page, and what is on the screen would be lost. */
function isThere(): Promise<boolean> {
  return fetch(import.meta.env.BASE_URL, { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}
