let last = { url: '', origin: '' };

/** The origin of the address under which this server is reached: one for as long as it runs. */
export function originOf(publicUrl: string): string {
  if (last.url !== publicUrl) last = { url: publicUrl, origin: new URL(publicUrl).origin };
  return last.origin;
}
