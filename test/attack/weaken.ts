import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Bug } from '../bugbank/bank'
import { plant } from '../bugbank/plant'

/** Ways in which `can` could be wrong that let people cross. */
export const weakenings: Bug[] = [
  {
    says: 'a role counts everywhere, whatever it is held in',
    find: "kind === 'city' || resource[scopeField[kind]] === held.scope",
    replace: "kind === 'city' || resource[scopeField[kind]] !== null",
  },
  {
    says: 'an officer of one district is an officer of all',
    find: "kind === 'city' || resource[scopeField[kind]] === held.scope",
    replace: "kind === 'city' || kind === 'district' || resource[scopeField[kind]] === held.scope",
  },
  {
    says: 'whoever is something at a station, an enterprise or the city is everything there',
    find: 'access.includes(held.role) && (!resource',
    replace: "access.some((role) => role.split('-')[0] === held.role.split('-')[0]) && (!resource",
  },
]

/** The functions as they would be with this mistake. @param copy of the checkout, which is as it was afterwards */
export async function builtWith(copy: string, weakening: Bug): Promise<string> {
  const mend = plant(copy, weakening)
  try {
    const args = ['--import', 'tsx', 'test/attack/build.mts']
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: copy })
    return stdout.trim()
  } finally {
    mend()
  }
}
