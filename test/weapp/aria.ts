/** Every aria-* that the sources say and the built templates do not pass on. */
export function lostAria(sources: ReadonlyMap<string, string>, base: string): string[] {
  const said = new Map<string, string>()
  for (const [name, text] of sources)
    for (const [attribute] of text.matchAll(/\baria-[a-z]+/g)) said.set(attribute, name)
  return [...said]
    .filter(([attribute]) => !base.includes(` ${attribute}="{{`))
    .map(([attribute, name]) => `${name}: ${attribute}`)
}
