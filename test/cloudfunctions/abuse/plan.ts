import { asId, type CarrierId } from '@shared/ids'
import { sendable } from '@shared/plan/plan'
import { key as requestKey } from '../../world'
import type { Scene } from '../scene'
import { stored } from '../stored'
import { managerA, only, stationA, type Table } from './row'

const carrierId = asId<CarrierId>('station-a')

/** The plan of station-a as it is, to be published once more. */
async function asItIs({ world }: Scene) {
  const [carrier] = await stored(world, 'carriers', { _id: carrierId })
  return { carrierId, version: carrier!.planned?.version ?? 0, plan: sendable(carrier!) }
}

const elsewhere = { carrierId: asId<CarrierId>('station-b') }

export const plan: Table['plan'] = {
  get: { input: async () => ({ carrierId }), who: only(stationA), foreign: async () => [elsewhere] },
  preview: {
    input: asItIs,
    who: only(managerA),
    foreign: async () => [elsewhere],
  },
  save: {
    input: async (scene) => {
      const draft = await asItIs(scene)
      const { seen } = await scene.world.must('manager-a', 'plan/preview', draft)
      return { ...draft, seen, offers: [], reason: '', requestId: requestKey() }
    },
    who: only(managerA),
    foreign: async (scene) => [elsewhere, { offers: [await scene.booking()] }, { version: 99_999 }],
  },
  withdrawOffer: {
    input: async (scene) => ({
      bookingId: await scene.booking({ offered: { at: scene.now, reason: '示例' } }),
      requestId: requestKey(),
    }),
    who: only(managerA),
    foreign: async (scene) => [
      { bookingId: await scene.booking({ carrierId: elsewhere.carrierId }) },
      { bookingId: await scene.booking() },
    ],
  },
}
