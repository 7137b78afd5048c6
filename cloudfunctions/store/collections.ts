import { appeals } from './appeals'
import { bookings } from './bookings'
import { candidates } from './candidates'
import { carriers } from './carriers'
import { cases, caseTurns, caseUploads, objections } from './cases'
import { censuses } from './census'
import { certificates } from './certificates'
import { claims } from './claims'
import { complaints } from './complaints'
import { enterprises, joinRequests } from './enterprises'
import { eventArrivals } from './event-arrivals'
import { eventJoins } from './event-joins'
import { eventShards } from './event-shards'
import { events } from './events'
import { fingerprints } from './fingerprints'
import { governance } from './governance'
import { inboxItems } from './inbox'
import { inspections } from './inspections'
import { interests } from './interests'
import { invites } from './invites'
import { journal } from './journal'
import { keptAnswers } from './kept-answers'
import { leases } from './leases'
import { ledger, ledgerAliases, ledgerHeads } from './ledger'
import { ledgerDays } from './ledger-days'
import { lifecycleEvents, subjects } from './lifecycle-events'
import { limits } from './limits'
import { listExports } from './list-exports'
import { looks } from './looks'
import { names, skeletons } from './names'
import { notices } from './notices'
import { accepts, outbox } from './outbox'
import { outcomeFigures, outcomes } from './outcomes'
import { pairs } from './pairs'
import { people } from './people'
import { cycleLocks, listCounts, pointsLists } from './points-lists'
import { proposals, proposalUploads } from './proposals'
import { quotaUses } from './quotas'
import { ratingRounds } from './rating-rounds'
import { ratings } from './ratings'
import { records, uploads } from './records'
import { roles } from './roles'
import { sessions, signIns } from './sessions'
import { settingProposals, settings } from './settings'
import { sheets } from './sheets'
import { snapshotHeads, snapshots } from './snapshots'
import { tableDrafts } from './table-drafts'
import { tableLines, tableVersions } from './tables'
import { tasks } from './tasks'
import { inboxMarks, threads } from './threads'
import { waits } from './waits'
import { walkInPasses } from './walk-in-passes'

/** Every collection, all of them admin-only. Deployment creates these and `indexes.ts`, here and in the cloud. */
export const collections = [
  accepts,
  appeals,
  bookings,
  candidates,
  carriers,
  cases,
  caseTurns,
  caseUploads,
  censuses,
  certificates,
  claims,
  complaints,
  cycleLocks,
  enterprises,
  eventArrivals,
  eventJoins,
  events,
  eventShards,
  fingerprints,
  governance,
  inboxItems,
  inboxMarks,
  interests,
  inspections,
  invites,
  journal,
  joinRequests,
  keptAnswers,
  leases,
  ledger,
  ledgerAliases,
  ledgerDays,
  ledgerHeads,
  lifecycleEvents,
  limits,
  looks,
  names,
  notices,
  objections,
  outbox,
  outcomeFigures,
  outcomes,
  pairs,
  people,
  listCounts,
  pointsLists,
  listExports,
  proposals,
  proposalUploads,
  quotaUses,
  ratingRounds,
  ratings,
  records,
  roles,
  sessions,
  settingProposals,
  settings,
  sheets,
  signIns,
  skeletons,
  snapshotHeads,
  snapshots,
  subjects,
  tableDrafts,
  tableLines,
  tableVersions,
  tasks,
  threads,
  uploads,
  waits,
  walkInPasses,
].map(({ name }) => name)
