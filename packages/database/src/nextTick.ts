/** After everything that is ready to ask has asked: what was asked until then is answered by one statement. */
export function nextTick(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}
