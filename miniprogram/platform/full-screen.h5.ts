export const canFill = 'requestFullscreen' in document.documentElement

/** @returns false where the browser would not */
export const fill = (): Promise<boolean> =>
  document.documentElement.requestFullscreen().then(
    () => true,
    () => false,
  )
