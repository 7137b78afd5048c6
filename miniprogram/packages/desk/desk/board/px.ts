/** Pixels of the board, as large as the letters on it. */
export const px = (pixels: number) => `calc(${Math.round(pixels * 10) / 10}px * var(--fs))`
