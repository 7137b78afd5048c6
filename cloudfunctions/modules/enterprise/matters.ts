import type { Enterprise } from '../../store/enterprises'
import type { MatterAt } from '../access/ties'

/** Whose an enterprise's code is, as a matter that an officer looks at: it is a fact since the enterprise was registered. */
export const codeMatter = ({ _id, registeredAt, registeredById }: Enterprise): MatterAt => ({
  id: _id,
  carrierId: null,
  enterpriseId: _id,
  happenedAt: registeredAt,
  partIds: [registeredById],
})
