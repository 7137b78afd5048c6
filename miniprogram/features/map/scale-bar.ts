const steps = [5, 2, 1]

/**
 * The longest round length (1, 2 or 5 and zeros) that a bar of at most `most` px can stand for.
 * @param metresPerPx of the map where the bar lies
 */
export function scaleBar(metresPerPx: number, most: number): { metres: number; px: number } {
  const room = metresPerPx * most
  const ten = 10 ** Math.floor(Math.log10(room))
  const metres = ten * steps.find((step) => step * ten <= room)!
  return { metres, px: metres / metresPerPx }
}
