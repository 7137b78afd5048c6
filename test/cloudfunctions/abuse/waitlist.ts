import { beijingDate } from '@shared/calendar/beijing'
import { key } from '../../world'
import { nothingAsked } from './bookings'
import { enterpriseA, only, stationA, type Table } from './row'

const request = () => ({ requestId: key() })

export const waitlist: Table['waitlist'] = {
  join: {
    input: async (scene) => ({ slotId: await scene.full(), anyTime: false, enterpriseId: scene.a, ...request() }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { enterpriseId: scene.b },
      { slotId: 'slot:station-a:first-loan:2026-09-29:1000' },
      { slotId: 'slot:nowhere:first-loan:2026-10-01:0830' },
      { slotId: await scene.slot() },
    ],
  },
  mine: {
    input: async (scene) => ({ enterpriseId: scene.a }),
    who: only(enterpriseA),
    foreign: async (scene) => [{ enterpriseId: scene.b }],
  },
  get: {
    input: async (scene) => ({ waitId: await scene.wait() }),
    who: only(enterpriseA),
    foreign: async (scene) => [{ waitId: await scene.wait({ enterpriseId: scene.b }) }],
  },
  onDay: {
    input: async (scene) => ({ carrierId: 'station-a', date: beijingDate(scene.now) }),
    who: only(stationA),
    foreign: async () => [{ carrierId: 'station-b' }, { date: '2026-02-31' }],
  },
  accept: {
    input: async (scene) => ({
      waitId: await scene.wait({ offered: true }),
      ...{ note: '首次贷款', mode: 'onsite' as const, address: '', visitor: '张会计', intake: nothingAsked },
      ...request(),
    }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { waitId: await scene.wait({ offered: true, enterpriseId: scene.b }) },
      { waitId: await scene.wait() },
      { mode: 'visit' as const },
      { waitId: await scene.wait({ offered: true, state: 'lapsed', open: false }) },
    ],
  },
  decline: {
    input: async (scene) => ({ waitId: await scene.wait({ offered: true }), stay: true, ...request() }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { waitId: await scene.wait({ offered: true, enterpriseId: scene.b }) },
      { waitId: await scene.wait() },
    ],
  },
  leave: {
    input: async (scene) => ({ waitId: await scene.wait(), ...request() }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { waitId: await scene.wait({ enterpriseId: scene.b }) },
      { waitId: await scene.wait({ state: 'left', open: false }) },
    ],
  },
}
