/**
 * The one text of a value, so that its fingerprint can be worked out anywhere: JSON without spaces, the members of an object in the order of
 * their names, whole numbers only. docs/ledger.md defines it; `dev/ledger-verify` has its own.
 * @throws TypeError on what has no such text: undefined, a fraction, a date
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value === 0 ? 0 : value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    throw new TypeError(`no canonical text: ${String(value)}`)
  const members = value as Record<string, unknown>
  const names = Object.keys(members).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(members[name])}`).join(',')}}`
}

/** The same of what somebody may have written by hand; null: it has no such text, which nothing of ours lacks. */
export function canonicalIfAny(value: unknown): string | null {
  try {
    return canonical(value)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
