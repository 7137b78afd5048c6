import { contract } from '@shared/contract'
import type * as z from 'zod'
import * as codes from './codes'
import * as services from './enterprises-and-services'
import * as events from './events'
import * as lifecycle from './lifecycle'
import type { ListPath, Part } from './part'
import * as points from './points-and-notices'
import { removable } from './removable'
import * as settings from './settings'
import * as tables from './tables'

/** Every list of the contract, by each question that it is asked: a list that is not in the table does not compile. */
export const lists: Record<ListPath, Part[]> = {
  'access/list': services.access,
  'enterprise/joinRequests': services.joinRequests,
  'enterprise/unusualCodes': services.unusualCodes,
  'enterprise/doubtfulNames': services.doubtfulNames,
  'enterprise/grades': services.grades,
  'enterprise/unmanaged': codes.unmanaged,
  'booking/mine': services.mine,
  'event/attendance': events.attendance,
  'event/list': events.list,
  'event/managed': events.managed,
  'event/mine': events.mine,
  'desk/today': services.today,
  'desk/asked': services.requests,
  'absence/appeals': services.appealed,
  'service/records': services.records,
  'service/received': services.received,
  'service/checks': points.checks,
  'rating/summary': services.ratings,
  'rating/doubtful': services.doubtful,
  'points/queue': points.queue,
  'points/claimed': points.claimed,
  'points/ledger': points.ledger,
  'points/appointments': points.appointments,
  'evidence/reads': points.readers,
  'points/looks': points.drawn,
  'deduction/proposals': points.proposed,
  'deduction/mine': points.proposedOfStation,
  'deduction/candidates': points.candidates,
  'lists/all': points.allLists,
  'lists/published': points.publishedLists,
  'lifecycle/mine': lifecycle.mine,
  'lifecycle/queue': lifecycle.queue,
  'lifecycle/objections': lifecycle.objections,
  'lifecycle/removable': removable,
  'lifecycle/published': lifecycle.published,
  'complaint/mine': points.complaintsMine,
  'complaint/queue': points.complaintQueue,
  'complaint/forStation': points.forStation,
  'notice/list': points.notices,
  'table/list': tables.drafts,
  'settings/proposals': settings.proposals,
  'inbox/threads': points.inboxThreads,
  'inbox/todo': points.todo,
  'inbox/list': points.inbox,
}

export const paths = Object.keys(lists) as ListPath[]
export const parts = paths.flatMap((path) => lists[path].map((part, nth) => ({ path, nth, part })))

/** The same as the contract says it: whatever answers items and a next page. */
export const listsOfTheContract = Object.entries(contract).flatMap(([module, entries]) =>
  Object.entries(entries)
    .filter(([, entry]) => {
      const shape = (entry['~orpc'].outputSchema as unknown as z.ZodObject).shape
      return 'items' in shape && 'next' in shape
    })
    .map(([name]) => `${module}/${name}`),
)
