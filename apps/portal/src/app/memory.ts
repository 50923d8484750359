/** Small choices kept on this device: language, appearance, shortcuts. Never anything about an appeal. */
type Choice = 'locale' | 'appearance' | 'shortcuts';

export function remember(choice: Choice, value: string): void {
  localStorage.setItem(`linli-${choice}`, value);
}

export function remembered(choice: Choice): string | null {
  return localStorage.getItem(`linli-${choice}`);
}
