/** Hundredths of a point as people read them: 200 → 2, 250 → 2.5, −105 → −1.05, with a real minus sign. */
export function formatPoints(hundredths: number): string {
  const text = (Math.abs(hundredths) / 100).toFixed(2).replace(/\.?0+$/, '')
  return hundredths < 0 ? `−${text}` : text
}
