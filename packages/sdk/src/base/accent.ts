type Rgb = [number, number, number];

/** WCAG's relative luminance. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const rgb = (css: string): Rgb | undefined => {
  const parts = css.match(/[\d.]+/g)?.map(Number);
  return css.startsWith('rgb') && parts && parts.length >= 3 ? (parts.slice(0, 3) as Rgb) : undefined;
};

/**
 * A host's accent colours text, borders and buttons. One that cannot be read on our ground (under 4.5 : 1) gives way
 * to ink, whatever the host wished.
 */
export function keepReadable(wrapper: HTMLElement): void {
  wrapper.classList.remove('ink-accent');
  const probe = wrapper.querySelector('.probe');
  if (!probe) return;
  const style = getComputedStyle(probe);
  const accent = rgb(style.color);
  const ground = rgb(style.backgroundColor);
  if (accent && ground && contrast(accent, ground) < 4.5) wrapper.classList.add('ink-accent');
}
