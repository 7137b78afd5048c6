import { key } from '../../world'
import { stationB } from '../newcomers'
import type { Scene } from '../scene'
import { change, stored } from '../stored'
import { city, managerA as managers, only, paged, stationA as people, type Table } from './row'

const request = () => ({ requestId: key() })

const spoken = (scene: Scene) => ({ answer: { text: '情况说明', byId: scene.stranger(), at: scene.now } })
const ended = (scene: Scene) => {
  const proposedById = scene.stranger()
  return { proposedById, ended: { how: 'declined' as const, byId: scene.stranger(), at: scene.now, reason: '' } }
}
const ofA = only(people)
const managerA = only(managers)
const ofB = (scene: Scene) => scene.proposal({}, { carrierId: stationB })

/** 扣分 from its proposal to the yes of another, and what leads to one. */
export const deduction: Table['deduction'] = {
  propose: {
    input: async (scene) => {
      const candidateId = await scene.candidate()
      const [candidate] = await stored(scene.world, 'candidates', { _id: candidateId })
      const { bookingId } = candidate!
      const what = { what: 'broken-promise', itemId: 'K-02', reason: '未履行服务承诺' } as const
      return {
        carrierId: 'station-a',
        bookingId,
        candidateId,
        ...what,
        proof: '没有签到的记录',
        unlisted: '',
        ...request(),
      }
    },
    without: { chosen: 'of an item that leaves room alone' },
    who: only(city),
    foreign: async (scene) => [
      { carrierId: 'station-b' },
      { bookingId: await scene.pastBooking({ carrierId: stationB }) },
      { bookingId: await scene.pastBooking({ cancelledAt: scene.now - 8_000_000 }) },
      { bookingId: await scene.pastBooking({ personId: scene.person('city-1') }) },
      { bookingId: await scene.booking() },
      { candidateId: await scene.candidate() },
      { what: 'late' },
      { proof: '' },
      { itemId: 'S-03' },
      { itemId: 'K-01' },
      { itemId: 'K-99' },
    ],
  },
  proposals: { ...paged, input: async () => ({ limit: 5 }), who: only(city) },
  agree: {
    input: async (scene) => ({
      proposalId: await scene.proposal({ proposedById: scene.stranger(), ...spoken(scene) }),
      ...request(),
    }),
    who: only(city),
    foreign: async (scene) => [
      { proposalId: await scene.proposal(spoken(scene)) },
      { proposalId: await scene.proposal({ proposedById: scene.stranger() }) },
      { proposalId: await scene.proposal(ended(scene)) },
      {
        proposalId: await scene.proposal(
          { proposedById: scene.stranger(), ...spoken(scene) },
          { personId: scene.person('city-1') },
        ),
      },
    ],
  },
  retell: {
    input: async (scene) => ({ proposalId: await scene.proposal({ amount: 299 }), ...request() }),
    who: only(city),
    foreign: async (scene) => [
      // it would be told the same again
      { proposalId: await scene.proposal() },
      { proposalId: await scene.proposal({ amount: 299, ...ended(scene) }) },
      { proposalId: await scene.proposal({ amount: 299 }, { personId: scene.person('city-1') }) },
      { proposalId: 'pr_nothing' },
    ],
  },
  decline: {
    input: async (scene) => ({ proposalId: await scene.proposal(), reason: '没有这回事', ...request() }),
    who: only(city),
    foreign: async (scene) => [
      { reason: '' },
      { proposalId: await scene.proposal(ended(scene)) },
      { proposalId: await scene.proposal({ proposedById: scene.stranger() }, { personId: scene.person('city-1') }) },
    ],
  },
  mine: {
    ...paged,
    input: async () => ({ carrierId: 'station-a', limit: 5 }),
    who: ofA,
    foreign: async () => [{ carrierId: 'station-b' }, { carrierId: 'nowhere' }],
  },
  get: {
    input: async (scene) => ({ proposalId: await scene.proposal() }),
    who: ofA,
    foreign: async (scene) => [{ proposalId: await ofB(scene) }, { proposalId: 'pr_nothing' }],
  },
  answer: {
    input: async (scene) => ({ proposalId: await scene.proposal(), text: '顾问当天请假', ...request() }),
    who: managerA,
    foreign: async (scene) => [
      { proposalId: await ofB(scene) },
      { proposalId: await scene.proposal(spoken(scene)) },
      { proposalId: await scene.proposal(ended(scene)) },
      // five working days and more ago
      { proposalId: await scene.proposal({ proposedAt: scene.now - 30 * 86_400_000 }) },
      { text: '' },
    ],
  },
  beginUpload: {
    input: async (scene) => ({ proposalId: await scene.proposal(), name: '记录.jpg', ...request() }),
    who: managerA,
    foreign: async (scene) => [
      { proposalId: await ofB(scene) },
      { proposalId: await scene.proposal(spoken(scene)) },
      { proposalId: await scene.proposal(ended(scene)) },
    ],
  },
  attach: {
    input: async (scene) => ({ uploadId: await scene.answerUpload(), ...request() }),
    who: managerA,
    foreign: async (scene) => [
      { uploadId: await scene.strangeUpload(await ofB(scene)) },
      { uploadId: await scene.strangeUpload(await scene.proposal()) },
      { uploadId: 'u_nothing' },
    ],
  },
  detach: {
    input: async (scene) => ({ ...(await scene.answerFile()), ...request() }),
    who: managerA,
    foreign: async (scene) => [
      await scene.answerFile(spoken(scene)),
      { proposalId: await ofB(scene) },
      { evidenceId: 'u_nothing' },
    ],
  },
  restore: {
    input: async (scene) => ({ ...(await scene.answerFileOut()), ...request() }),
    who: managerA,
    foreign: async (scene) => [
      await scene.answerFileOut(spoken(scene)),
      { proposalId: await ofB(scene) },
      { evidenceId: 'u_nothing' },
    ],
  },
  links: {
    input: async (scene) => ({ proposalId: (await scene.answerFile()).proposalId, ...request() }),
    who: only({ ...people, ...city }),
    foreign: async (scene) => [{ proposalId: await ofB(scene) }, { proposalId: 'pr_nothing' }],
  },
  candidates: { ...paged, input: async () => ({ limit: 5 }), who: only(city) },
  dismiss: {
    input: async (scene) => ({ candidateId: await scene.candidate(), reason: '改约过，双方同意', ...request() }),
    who: only(city),
    foreign: async (scene) => {
      const candidateId = await scene.candidate()
      const done = { how: 'dismissed' as const, byId: scene.stranger(), at: scene.now, reason: '' }
      await change(scene.world, 'candidates', { _id: candidateId }, { ended: done, open: false })
      return [
        { candidateId },
        { candidateId: await scene.candidate({ personId: scene.person('city-1') }) },
        { candidateId: 'candidate:nothing' },
        { reason: '' },
      ]
    },
  },
}
