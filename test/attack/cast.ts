import type { RoleName } from '@shared/access/roles'
import type { PersonId } from '@shared/ids'
import { personIdOf } from '../../cloudfunctions/frame/principal'
import { enterpriseId } from '../../cloudfunctions/store/enterprises'
import { enterprises } from '../../demo/index'
import { personas, sessionFor } from '../cloudfunctions/people'
import type { Scene } from '../cloudfunctions/scene'
import { put } from '../cloudfunctions/stored'
import type { Owner, Side } from './rights'

/** Somebody who calls. `is`: the sides on which they stand, as `side:of whom`. */
export interface Viewer {
  name: string
  token: string | null
  personId: PersonId | null
  is: ReadonlySet<string>
}

const idOf = (name: string) => enterpriseId(enterprises.find(({ id }) => id === name)!.creditCode)
export const parties = { a: idOf('enterprise-a'), b: idOf('enterprise-b'), c: idOf('enterprise-c') }

const member = (id: string) => [`enterprise:${id}`]
const manager = (id: string) => [...member(id), `enterprise manager:${id}`]
const staff = (id: string) => [`station:${id}`, 'any station']
const head = (id: string) => [...staff(id), `station manager:${id}`]
const officer = (district: string) => [`district:${district}`, 'any officer']
const city = ['city', 'any officer']

/** The people of the fictional town, by what they are; written here once more. */
const townspeople: Record<(typeof personas)[number], readonly string[]> = {
  visitor: [],
  'enterprise-a': manager(parties.a),
  'enterprise-b': manager(parties.b),
  'staff-a': staff('station-a'),
  'manager-a': head('station-a'),
  'staff-b': staff('station-b'),
  'manager-b': head('station-b'),
  'district-haidian': officer('haidian'),
  'district-chaoyang': officer('chaoyang'),
  'city-1': city,
  'city-2': city,
  'city-admin': city,
}

/** A plain member, and people with two hats. */
const newcomers: Record<string, { hats: [RoleName, string][]; is: readonly string[] }> = {
  'member of a': { hats: [['enterprise-member', parties.a]], is: member(parties.a) },
  'staff of b and officer of haidian': {
    hats: [
      ['carrier-staff', 'station-b'],
      ['district-officer', 'haidian'],
    ],
    is: [...staff('station-b'), ...officer('haidian')],
  },
  'manager of station a and of enterprise c': {
    hats: [
      ['carrier-manager', 'station-a'],
      ['enterprise-manager', parties.c],
    ],
    is: [...head('station-a'), ...manager(parties.c)],
  },
  'officer of chaoyang and member of enterprise b': {
    hats: [
      ['district-officer', 'chaoyang'],
      ['enterprise-member', parties.b],
    ],
    is: [...officer('chaoyang'), ...member(parties.b)],
  },
}

const viewer = (name: string, token: string | null, personId: PersonId, is: readonly string[]): Viewer => ({
  name,
  token,
  personId,
  is: new Set([...is, `person:${personId}`]),
})

/** Everybody, with a session each. */
export async function assemble(scene: Scene): Promise<Viewer[]> {
  const known = personas.map((name) => viewer(name, name, scene.person(name), townspeople[name]))
  const nobody: Viewer = { name: 'nobody', token: null, personId: null, is: new Set() }
  const others: Viewer[] = []
  for (const [name, { hats, is }] of Object.entries(newcomers)) {
    const openid = `attack ${name}`
    const personId = personIdOf(openid)
    await put(scene.world, 'people', { _id: personId, openid, createdAt: scene.now })
    for (const [role, scope] of hats) await scene.grant(role, scope, { personId })
    others.push(viewer(name, await sessionFor(scene.world, personId, 86_400_000), personId, is))
  }
  return [...known, ...others, nobody]
}

/** Whether somebody stands on one of these sides of what belongs to these parties. */
export const entitled = ({ is }: Viewer, sides: readonly Side[], owner: Owner): boolean =>
  sides.some((side) => is.has(side) || is.has(`${side}:${owner[side.split(' ')[0] as keyof Owner]}`))
