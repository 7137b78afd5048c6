/** What stands for a package, or for what one of its functions returns, until something touches it: only then `load` runs. */
export function standIn<T extends object>(load: () => T, known: Record<string, unknown> = {}): T {
  let loaded: T | undefined
  const real = () => (loaded ??= load())
  function callable(): void {}
  return new Proxy(callable as object, {
    get: (_, key) => (Object.hasOwn(known, key) ? known[key as string] : Reflect.get(real(), key)),
    set: (_, key, value) => Reflect.set(real(), key, value),
    has: (_, key) => key in real(),
    apply: (_, self, args) => Reflect.apply(real() as never, self, args),
    construct: (_, args) => Reflect.construct(real() as never, args),
  }) as T
}

type Makers = Record<string, (...args: unknown[]) => object>

/** For a package whose functions are called at every start to make what nobody then uses: what they return is a stand-in too. */
export function makersLater(names: string[], load: () => Makers): Makers {
  return Object.fromEntries(names.map((name) => [name, (...args) => standIn(() => load()[name]!(...args))]))
}
