import { absence } from './absence'
import { access } from './access'
import { auth } from './auth'
import { booking } from './booking'
import { certificate } from './certificate'
import { complaint } from './complaint'
import { deduction } from './deduction'
import { desk } from './desk'
import { directory } from './directory'
import { enterprise } from './enterprise'
import { event } from './event'
import { evidence } from './evidence'
import { inbox } from './inbox'
import { law } from './law'
import { lifecycle } from './lifecycle'
import { lists } from './lists'
import { notice } from './notice'
import { outcome } from './outcome'
import { planning } from './plan'
import { points } from './points'
import { policy } from './policy'
import { rating } from './rating'
import { service } from './service'
import { settings } from './settings'
import { system } from './system'
import { table } from './table'
import { waitlist } from './waitlist'

/** The table of contents of what the product can do. A key here is a file `cloudfunctions/operations/<module>/<name>.ts`. */
export const contract = {
  auth,
  access,
  enterprise,
  directory,
  booking,
  waitlist,
  absence,
  desk,
  plan: planning,
  event,
  service,
  evidence,
  rating,
  outcome,
  points,
  deduction,
  table,
  lists,
  lifecycle,
  certificate,
  complaint,
  policy,
  notice,
  inbox,
  settings,
  law,
  system,
}
export type Contract = typeof contract
