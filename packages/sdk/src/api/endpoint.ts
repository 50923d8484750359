/** The server that these files came from: https://API/sdk/v1/linli.js → https://API/. Empty when bundled by a host. */
export function ownServer(): string {
  const at = import.meta.url.indexOf('/sdk/v1/');
  return at < 0 ? '' : import.meta.url.slice(0, at + 1);
}
