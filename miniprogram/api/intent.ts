/** An attempt whose outcome is not known yet, as kept on the device. */
export interface Intent {
  requestId: string
  /** digest of the input it was sent with; the typed text itself is not kept */
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
  const digest = digestOf(textOf(input))
  return pending?.input === digest ? pending : { requestId: newId(), input: digest }
}

/** 53 bits of a text (cyrb53, public domain): enough to tell one attempt's content from the next. */
export function digestOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
