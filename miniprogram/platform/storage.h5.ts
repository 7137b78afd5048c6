export function kept<T>(key: string): T | null {
  const text = window.localStorage.getItem(key)
  return text === null ? null : (JSON.parse(text) as T)
}

export function keep(key: string, value: unknown) {
  if (value === null) window.localStorage.removeItem(key)
  else window.localStorage.setItem(key, JSON.stringify(value))
}

/** Whatever is kept under keys that begin so. */
export function forget(...beginnings: readonly string[]) {
  for (const key of Object.keys(window.localStorage))
    if (beginnings.some((beginning) => key.startsWith(beginning))) window.localStorage.removeItem(key)
}
