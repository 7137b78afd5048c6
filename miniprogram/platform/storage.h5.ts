export function kept<T>(key: string): T | null {
  const text = window.localStorage.getItem(key)
  return text === null ? null : (JSON.parse(text) as T)
}

export function keep(key: string, value: unknown) {
  if (value === null) window.localStorage.removeItem(key)
  else window.localStorage.setItem(key, JSON.stringify(value))
}
