/** Small choices kept on this device: language, appearance, shortcuts, office, how appeals come in. Never anything about an appeal. */
type Choice = 'locale' | 'appearance' | 'shortcuts' | 'tenant' | 'channel';

export function remember(choice: Choice, value: string): void {
  localStorage.setItem(`linli-${choice}`, value);
}

export function remembered(choice: Choice): string | null {
  return localStorage.getItem(`linli-${choice}`);
}
