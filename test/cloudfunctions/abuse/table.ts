import { absence, outcome } from './after'
import { booking } from './bookings'
import { deduction } from './deduction'
import { desk } from './desk'
import { event } from './events'
import { complaint, inbox, notice, policy, system } from './governance'
import { certificate, lifecycle } from './lifecycle'
import { lists } from './lists'
import { plan } from './plan'
import { evidence, points } from './points'
import type { Table } from './row'
import { directory, rating, service } from './services'
import { law, settings } from './settings'
import { tables } from './tables'
import { waitlist } from './waitlist'
import { access, auth, enterprise } from './way-in'

/** Every operation of the contract, how it may be called and by whom. */
export const table: Table = {
  auth,
  access,
  enterprise,
  directory,
  booking,
  waitlist,
  absence,
  desk,
  plan,
  event,
  service,
  evidence,
  rating,
  outcome,
  points,
  deduction,
  lists,
  lifecycle,
  certificate,
  complaint,
  policy,
  notice,
  inbox,
  settings,
  table: tables,
  law,
  system,
}
