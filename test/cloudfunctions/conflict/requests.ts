import { stationA } from '../newcomers'
import { type Decision, decision } from './row'

/** Whether a request for an appointment is agreed to. */
const answer = (path: 'desk/agree' | 'desk/decline') =>
  decision({
    path,
    role: { role: 'carrier-staff', scope: stationA },
    tied: 'CONFLICT_OF_INTEREST',
    concerns: ['enterprise'],
    make: async (scene, { happenedAt, partId }) => {
      const enterpriseId = await scene.unusualEnterprise({ codeUnusual: false })
      const waiting = { asked: true, agreedAt: null, bookedAt: happenedAt, start: scene.now + 86_400_000 } as const
      const personId = partId ?? scene.stranger()
      const bookingId = await scene.booking({ ...waiting, enterpriseId, personId })
      const input = path === 'desk/agree' ? { bookingId } : { bookingId, reason: '这天老师外出' }
      return { input, matterId: bookingId, carrierId: null, enterpriseId }
    },
  })

export const requests: Decision[] = [answer('desk/agree'), answer('desk/decline')]
