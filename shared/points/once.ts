/** Works out each answer once. @param keyOf what tells the questions apart */
export function once<A extends unknown[], T>(
  keyOf: (...asked: A) => string,
  work: (...asked: A) => T,
): (...asked: A) => T {
  const done = new Map<string, T>()
  return (...asked) => {
    const key = keyOf(...asked)
    const known = done.get(key)
    if (known !== undefined) return known
    const answer = work(...asked)
    done.set(key, answer)
    return answer
  }
}
