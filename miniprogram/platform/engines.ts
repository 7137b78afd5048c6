/**
 * Methods of the language that the oldest engines of the browserslist have not got. Its syntax is written for them when the client is built;
 * these have to be there.
 */
export const supplied = {
  array: {
    at(this: unknown[], place: number) {
      return this[place < 0 ? this.length + place : place]
    },
    toSorted(this: unknown[], compare?: (a: unknown, b: unknown) => number) {
      return [...this].sort(compare)
    },
    findLast(this: unknown[], holds: (each: unknown, at: number) => boolean) {
      return this[lastIndex(this, holds)]
    },
    findLastIndex(this: unknown[], holds: (each: unknown, at: number) => boolean) {
      return lastIndex(this, holds)
    },
  },
  object: {
    hasOwn: (of: object, name: PropertyKey) => Object.hasOwn(of, name),
  },
}

function lastIndex(all: readonly unknown[], holds: (each: unknown, at: number) => boolean): number {
  for (let at = all.length - 1; at >= 0; at--) if (holds(all[at], at)) return at
  return -1
}

export function supply(on: object, methods: object) {
  for (const [name, value] of Object.entries(methods))
    if (!(name in on)) Object.defineProperty(on, name, { value, writable: true, configurable: true })
}

supply(Array.prototype, supplied.array)
supply(Object, supplied.object)
