/** An attempt whose outcome is not known yet, as kept on the device. */
export interface Intent {
  requestId: string
  /** the input it was sent with */
  input: string
}

/** Stable text of an input: the same content gives the same text whatever the order of its keys. */
export function textOf(input: unknown): string {
  return JSON.stringify(input, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

/**
 * The key for an attempt. Unchanged content after an attempt of unknown outcome is the same intent and keeps its key, so
 * that it cannot happen twice; changed content is another intent.
 */
export function intentFor(pending: Intent | null, input: unknown, newId: () => string): Intent {
  const text = textOf(input)
  return pending?.input === text ? pending : { requestId: newId(), input: text }
}
