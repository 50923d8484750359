/** A drawn stand-in for a photo; the tint tells one from another. */
export function photoPicture(id: string): string {
  const tint = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" width="1200" height="900">
<rect width="1200" height="900" fill="hsl(${tint} 25% 82%)"/>
<rect y="560" width="1200" height="340" fill="hsl(${tint} 12% 58%)"/>
<rect x="120" y="180" width="340" height="420" rx="12" fill="hsl(${tint} 22% 68%)"/>
<rect x="540" y="90" width="420" height="510" rx="12" fill="hsl(${tint} 28% 74%)"/>
<path d="M0 760 Q600 690 1200 760" fill="none" stroke="hsl(${tint} 20% 88%)" stroke-width="14" stroke-dasharray="60 40"/>
</svg>`;
}
