/** WCAG's contrast of a colour (#rrggbb) on the white ground that the widgets stand on. */
export function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** Below it the widgets take the colour of their text instead. */
export const leastContrast = 4.5;

/** The widgets' own accent in light pages. */
export const ownAccent = '#0b6e5f';
