import type { CarrierId } from '@shared/ids'
import { asId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { immediateGrant } from '../../../cloudfunctions/modules/access/grant'
import { openWorld, type World } from '../../world'
import { Scene } from '../scene'
import { put } from '../stored'
import { putCase } from './scene'

/** Somebody who manages both an enterprise and the station that it runs. */
let world: World
let scene: Scene
const carrierId = asId<CarrierId>('station-a')
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
  const personId = scene.person('enterprise-a')
  const role = { role: 'carrier-manager', scope: carrierId } as const
  await put(world, 'roles', immediateGrant(personId, role, { id: personId, displayName: '王女士' }, 0, null))
  const admitted = { carrierId, state: 'admitted', waits: 'none' } as const
  await putCase(scene, { number: 'B260101-ENTRY', ...admitted })
  await putCase(scene, { number: 'B260901-CHNGE', procedure: 'station-change', carrierId, state: 'verification' })
})
afterAll(() => world.close())

const numbers = async (as: string, of: object) =>
  (await world.must(as, 'lifecycle/mine', of)).items.map(({ number }) => number).sort()

describe('我的办理 of somebody who belongs to an enterprise and to its station', () => {
  it('lists each case once: under whom its procedure is about', async () => {
    expect(await numbers('enterprise-a', { enterpriseId: scene.a })).toEqual(['B260101-ENTRY'])
    expect(await numbers('enterprise-a', { carrierId })).toEqual(['B260901-CHNGE'])
  })

  it('leaves what is about the station to who belongs to it alone', async () => {
    expect(await numbers('manager-a', { carrierId })).toEqual(['B260901-CHNGE'])
  })
})
