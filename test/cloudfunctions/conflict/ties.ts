import type { RoleName } from '@shared/access/roles'
import type { PersonId } from '@shared/ids'
import type { RoleGrant } from '../../../cloudfunctions/store/roles'
import type { Scene } from '../scene'
import { put } from '../stored'
import type { Decision, Made, Side } from './row'

const DAY = 86_400_000
const month = 31 * DAY

/** One column of the table: what somebody has to do with a matter, and whether that ties them to it. */
export interface TieCase {
  name: string
  tied: boolean
  /** has a part in the matter itself */
  part?: true
  /** which of the two it is about */
  side?: Side
  arrange?(scene: Scene, judgeId: PersonId, made: Made<Decision['path']>, happenedAt: number): Promise<unknown>
}

const roleOf = { carrier: 'carrier-staff', enterprise: 'enterprise-member' } as const satisfies Record<string, RoleName>

/** A role at the matter's carrier or enterprise, held as said. */
const held =
  (side: Side, own: (happenedAt: number, now: number) => Partial<RoleGrant>): TieCase['arrange'] =>
  (scene, personId, { carrierId, enterpriseId }, happenedAt) =>
    scene.grant(roleOf[side], (side === 'carrier' ? carrierId : enterpriseId)!, {
      personId,
      ...own(happenedAt, scene.now),
    })

const ofSide = (side: Side): TieCase[] => [
  {
    name: `of the ${side} now`,
    tied: true,
    arrange: held(side, (fact) => ({ activeFrom: fact - 24 * month })),
  },
  {
    name: `left the ${side} 11 months before the fact`,
    tied: true,
    arrange: held(side, (fact) => ({ activeFrom: fact - 24 * month, revokedAt: fact - 330 * DAY })),
  },
  {
    name: `left the ${side} 11 months before the fact, and was invited anew since`,
    tied: true,
    arrange: held(side, (fact, now) => ({
      past: [{ from: fact - 24 * month, to: fact - 330 * DAY }],
      activeFrom: now - 1,
      revokedAt: now - 1,
    })),
  },
  {
    name: `left the ${side} 13 months before the fact`,
    tied: false,
    arrange: held(side, (fact) => ({ activeFrom: fact - 24 * month, revokedAt: fact - 13 * month })),
  },
  {
    name: `joined the ${side} after the fact, and has left again`,
    tied: true,
    arrange: held(side, (fact, now) => ({ activeFrom: (fact + now) / 2, revokedAt: now - 1 })),
  },
  {
    name: `of the ${side} by a role that nobody has approved`,
    tied: false,
    arrange: held(side, () => ({ activeFrom: null })),
  },
  {
    name: `invited to the ${side}, and has not accepted`,
    tied: false,
    arrange: (scene, _judgeId, { carrierId, enterpriseId }) =>
      scene.invite((side === 'carrier' ? carrierId : enterpriseId)!, { role: roleOf[side] }),
  },
]

export const tieCases: TieCase[] = [
  { name: 'nothing to do with it', tied: false },
  ...ofSide('carrier').map((each): TieCase => ({ ...each, side: 'carrier' })),
  ...ofSide('enterprise').map((each): TieCase => ({ ...each, side: 'enterprise' })),
  {
    name: 'of another station and another enterprise',
    tied: false,
    arrange: async (scene, personId) => {
      await scene.grant('carrier-staff', 'station-c', { personId, activeFrom: 0 })
      await scene.grant('enterprise-member', 'e_of_nobody_here', { personId, activeFrom: 0 })
    },
  },
  { name: 'a part in it', tied: true, part: true },
  {
    name: 'an interest of their own, which they have declared',
    tied: true,
    arrange: (scene, personId, { matterId }) => declare(scene, personId, matterId),
  },
  {
    name: 'an interest in another matter, which they have declared',
    tied: false,
    arrange: (scene, personId) => declare(scene, personId, 'another'),
  },
]

const declare = (scene: Scene, personId: PersonId, matterId: string) =>
  put(scene.world, 'interests', { _id: `${personId}:${matterId}`, personId, matterId, at: scene.now })
