const POINTS = /^(\d{1,3})(?:[.．](\d{1,2}))?$/

/** What someone typed as points, in hundredths; null when it is no figure with at most two decimals. */
export function pointsIn(text: string): number | null {
  const [, whole, decimals = ''] = POINTS.exec(text.trim()) ?? []
  return whole === undefined ? null : Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
}
