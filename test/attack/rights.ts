import type { Stored } from '../cloudfunctions/documents'
import { isPlanted } from './planted'

/**
 * Who may see and change what, written down by hand and apart from `can`, which the campaign is to find wrong. Public facts of the
 * directory and texts of ratings are not in it.
 */

/** On whose side somebody stands. `any …`: of whichever station, district or city office. */
export type Side =
  | 'enterprise'
  | 'enterprise manager'
  | 'station'
  | 'station manager'
  | 'district'
  | 'city'
  | 'person'
  | 'any station'
  | 'any officer'

/** The parties that a thing belongs to. */
export interface Owner {
  enterprise?: string | undefined
  station?: string | undefined
  district?: string | undefined
  person?: string | null | undefined
}

export const whoMaySee = {
  enterprise: ['enterprise', 'any station', 'any officer'],
  creditCode: ['enterprise', 'any officer'],
  person: ['person'],
  openid: [],
  booking: ['enterprise', 'station', 'district', 'city'],
  bookingNote: ['enterprise', 'station'],
  bookingAnswer: ['enterprise', 'station'],
  visitor: ['enterprise', 'station'],
  keptAnswer: ['enterprise'],
  recordSummary: ['enterprise', 'station', 'city'],
  confirmationNote: ['enterprise', 'city'],
  claimNote: ['station', 'city'],
  upload: ['station', 'city'],
  complaint: ['enterprise', 'station manager', 'district', 'city'],
  complaintText: ['enterprise', 'district', 'city'],
  complaintReply: ['enterprise', 'station manager', 'district', 'city'],
  opinion: ['enterprise', 'district', 'city'],
  stationSaid: ['district', 'city'],
  reason: ['enterprise', 'district', 'city'],
  joinRequest: ['enterprise manager'],
  memberName: ['enterprise manager', 'city'],
  staffName: ['station manager', 'city'],
  officerName: ['city'],
  enterpriseInbox: ['enterprise'],
  stationInbox: ['station'],
  personInbox: ['person'],
  notice: ['city'],
  unusualEnterprise: ['district', 'city'],
  caseForm: ['enterprise manager', 'person', 'district', 'city'],
  objection: ['district', 'city'],
  /** of who says that a code is theirs, and what they say: not to themselves either */
  claimantName: ['district', 'city'],
  claimText: ['enterprise manager', 'district', 'city'],
} as const satisfies Record<string, readonly Side[]>

export type Kind = keyof typeof whoMaySee

interface Change<T> {
  owner: (doc: T) => Owner
  /** whose call may change such a document, or bring it into being */
  by: readonly Side[]
  /** made, or made anew, as a consequence of what others do */
  effect?: (doc: T) => boolean
}

const service = ({ enterpriseId, carrierId, district }: Record<'enterpriseId' | 'carrierId' | 'district', string>) => ({
  enterprise: enterpriseId,
  station: carrierId,
  district,
})
const ofBox = ({ to }: { to: string }) => {
  const [kind = '', id] = to.split(':')
  return { [kind === 'carrier' ? 'station' : kind]: id }
}
const ofCarrier = ({ carrierId }: { carrierId: string }) => ({ station: carrierId })

/** Collections that are not here belong to nobody in particular, or are written as a consequence. */
export const whoMayChange: { [N in keyof Stored]?: Change<Stored[N]> } = {
  // the district or the city answers an appeal against a no-show (absence.decide)
  bookings: { owner: service, by: ['enterprise', 'station', 'district', 'city'] },
  'kept-answers': { owner: ({ _id }) => ({ enterprise: _id }), by: ['enterprise'] },
  records: { owner: service, by: ['enterprise', 'station', 'city'] },
  complaints: { owner: service, by: ['enterprise', 'station manager', 'district', 'city'] },
  claims: { owner: ofCarrier, by: ['station manager', 'city'] },
  looks: { owner: ofCarrier, by: ['city'] },
  pairs: { owner: () => ({}), by: ['city'] },
  uploads: { owner: ofCarrier, by: ['station'] },
  ledger: { owner: ofCarrier, by: ['city'] },
  proposals: { owner: ofCarrier, by: ['station manager', 'city'] },
  'proposal-uploads': { owner: ({ byId }) => ({ person: byId }), by: ['person'] },
  candidates: { owner: ofCarrier, by: ['city'] },
  /** whoever began it, and its officers; of one in its 公示 anybody's objection is counted */
  cases: {
    owner: ({ enterpriseId, carrierId, district, openedById }) => ({
      ...{ enterprise: enterpriseId ?? undefined, station: carrierId ?? undefined, district, person: openedById },
    }),
    by: ['enterprise manager', 'station manager', 'person', 'district', 'city'],
    effect: (doc) => doc.public,
  },
  objections: { owner: ({ personId }) => ({ person: personId }), by: ['person', 'city'] },
  'case-uploads': { owner: ({ byId }) => ({ person: byId }), by: ['person'] },
  certificates: { owner: ofCarrier, by: ['station manager'] },
  'lifecycle-events': { owner: () => ({}), by: ['city'] },
  /** its enterprise rates; officers decide whether a text is shown */
  ratings: {
    owner: ({ enterpriseId, district }) => ({ enterprise: enterpriseId, district }),
    by: ['enterprise', 'district', 'city'],
  },
  notices: { owner: () => ({}), by: ['city'] },
  enterprises: {
    owner: ({ _id, district, registeredById }) => ({ enterprise: _id, district, person: registeredById }),
    by: ['enterprise manager', 'district', 'city', 'person'],
  },
  joins: {
    owner: ({ enterpriseId, personId }) => ({ enterprise: enterpriseId, person: personId }),
    by: ['enterprise manager', 'person'],
  },
  roles: {
    owner: ({ scope, personId }) => ({ enterprise: scope, station: scope, person: personId }),
    by: ['enterprise manager', 'station manager', 'city', 'person'],
  },
  inbox: { owner: ofBox, by: ['enterprise', 'station', 'person'], effect: ({ _id }) => !isPlanted(_id) },
  threads: {
    owner: ofBox,
    by: ['enterprise', 'station', 'person'],
    effect: ({ matter }) => !('itself' in matter && isPlanted(matter.itself)),
  },
}
