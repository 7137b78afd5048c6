import { key } from '../../world'
import { anyone, city, enterpriseA, haidian, only, paged, seeking, type Table } from './row'

const request = () => ({ requestId: key() })

/** What follows from appointments that were not kept. */
export const absence: Table['absence'] = {
  mine: {
    input: async (scene) => ({ enterpriseId: scene.a }),
    who: only(enterpriseA),
    foreign: async (scene) => [{ enterpriseId: scene.b }],
  },
  appeal: {
    input: async (scene) => ({ bookingId: await scene.absence(), text: '那天封路，打过电话', ...request() }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { bookingId: await scene.absence({ enterpriseId: scene.b }) },
      { bookingId: await scene.missed() },
      { bookingId: await scene.absence({ excusedAt: scene.now }) },
      { bookingId: await scene.booking() },
      { text: ' ' },
    ],
  },
  appeals: {
    ...paged,
    input: async (scene) => ({ ...(await seeking(scene)), limit: 5 }),
    who: only({ ...city, ...haidian }),
  },
  decide: {
    input: async (scene) => ({ appealId: await scene.appeal(), upheld: true, reason: '那天确实封路', ...request() }),
    who: only({ ...city, ...haidian }),
    foreign: async (scene) => [
      { appealId: await scene.appeal({ district: 'chaoyang' }) },
      { appealId: await scene.appeal({ waiting: false, decidedAt: scene.now }) },
      { reason: '' },
    ],
  },
  recuse: {
    input: async (scene) => ({ appealId: await scene.appeal(), ...request() }),
    who: only({ ...city, ...haidian }),
    foreign: async (scene) => [{ appealId: await scene.appeal({ district: 'chaoyang' }) }],
  },
}

/** What came of services. */
export const outcome: Table['outcome'] = {
  mine: {
    input: async (scene) => ({ recordId: await scene.outcome() }),
    who: only(enterpriseA),
    foreign: async (scene) => [{ recordId: await scene.outcome({ enterpriseId: scene.b }) }],
  },
  answer: {
    input: async (scene) => ({ recordId: await scene.outcome(), round: 30, answer: 'solved', ...request() }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { recordId: await scene.outcome({ enterpriseId: scene.b }) },
      { recordId: await scene.record({ confirmation: 'confirmed' }) },
      { recordId: await scene.outcome({ askedAt: scene.now - 31 * 86_400_000 }) },
      { round: 90 },
    ],
  },
  figures: { input: async () => ({ carrierId: 'station-a' }), who: anyone },
}
