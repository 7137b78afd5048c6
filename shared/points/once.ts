/** Works out each answer once; arguments are told apart by their words. */
export function once<A extends readonly (string | number)[], T>(work: (...args: A) => T): (...args: A) => T {
  const done = new Map<string, T>()
  return (...args) => {
    const key = args.join(' ')
    if (!done.has(key)) done.set(key, work(...args))
    return done.get(key)!
  }
}
