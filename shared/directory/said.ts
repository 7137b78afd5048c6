import type { Listed } from './listed'
import { stretchesOf } from './stretches'
import { vocabulary } from './synonyms'
import { normalise } from './understand'

/** All that is said of the carriers in words, each text once: names, services, addresses; and last the words that search understands. */
export function saidOf(carriers: readonly Listed[]) {
  const names = texts(carriers, ({ name, formerNames }) => [name, ...formerNames])
  const services = texts(carriers, ({ services }) => services.map(({ name }) => name))
  const addresses = texts(carriers, ({ address }) => [address])
  const said = [names, services, addresses]
  const ends = { names: names.size, services: names.size + services.size }
  const all = [...said.flatMap((each) => [...each.keys()]), ...vocabulary.map(([word]) => word)]
  /** by text, the carriers of which it is said; of a word none */
  const owners = said.flatMap((each) => [...each.values()])
  return { stretches: stretchesOf(all), owners, ends }
}

/** By text, the carriers of which it is said. */
function texts(carriers: readonly Listed[], of: (carrier: Listed) => readonly string[]) {
  const raw = new Map<string, number[]>()
  const add = (all: Map<string, number[]>, text: string, ats: readonly number[]) => {
    const there = all.get(text)
    if (there) for (const at of ats) there.push(at)
    else all.set(text, [...ats])
  }
  carriers.forEach((carrier, at) => {
    for (const said of of(carrier)) add(raw, said, [at])
  })
  const owners = new Map<string, number[]>()
  for (const [said, ats] of raw) add(owners, normalise(said), ats)
  return owners
}
