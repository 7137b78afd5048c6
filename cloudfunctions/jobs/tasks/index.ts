import { askOutcomes } from './ask-outcomes'
import { callStations } from './call-stations'
import { checkChains } from './check-chains'
import { checkTexts } from './check-texts'
import { deliverNotices } from './deliver-notices'
import { encodeDirectory } from './encode-directory'
import { forgetDetails } from './forget-details'
import { freeSeats } from './free-seats'
import { lapseCases } from './lapse-cases'
import { lookAtEvidence } from './look-at-evidence'
import { makeExports } from './make-exports'
import { offerSeats } from './offer-seats'
import { passCases } from './pass-cases'
import { publishRatings } from './publish-ratings'
import { readTables } from './read-tables'
import { recheckTheListed } from './recheck-listed'
import { remindBookings } from './remind-bookings'
import { remindInInbox } from './remind-in-inbox'
import { repairBookings } from './repair-bookings'
import { repairEvents } from './repair-events'
import { sendMessages } from './send-messages'
import { settleClocks } from './settle-clocks'
import { settleReplies } from './settle-replies'
import { signTheHeads } from './sign-heads'
import { tallyMessages } from './tally-messages'
import type { Task } from './task'
import { tellBookings } from './tell-bookings'
import { tellEvents } from './tell-events'
import { tellLeft } from './tell-left'
import { tellStations } from './tell-stations'
import { tellStuck } from './tell-stuck'
import { watchPromises } from './watch-promises'
import { writeEventRecords } from './write-event-records'

export const tasks: Task[] = [
  lookAtEvidence,
  readTables,
  deliverNotices,
  sendMessages,
  tallyMessages,
  tellBookings,
  callStations,
  tellLeft,
  remindBookings,
  remindInInbox,
  repairBookings,
  offerSeats,
  tellEvents,
  repairEvents,
  writeEventRecords,
  freeSeats,
  forgetDetails,
  checkTexts,
  askOutcomes,
  publishRatings,
  tellStations,
  encodeDirectory,
  signTheHeads,
  settleClocks,
  settleReplies,
  passCases,
  tellStuck,
  lapseCases,
  makeExports,
  recheckTheListed,
  checkChains,
  watchPromises,
]
