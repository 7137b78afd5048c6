import type { ClaimId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import type { Output } from '@/api/contract'
import { changed, queryOf } from '@/api/query'

export type Claim = Output<'points.filing'>

export const useClaim = (claimId: ClaimId | undefined) =>
  useQuery(queryOf('points.filing', claimId === undefined ? null : { claimId }))

/** A step was taken: the claim, its record and what waits for the station are asked for again. */
export const claimStepped = () =>
  changed('points.filing', 'points.claimed', 'points.projection', 'service.record', 'service.records', 'inbox.todo')

/** What was last asked for in the filing that is open. */
export const askedIn = ({ history }: Claim) => history.findLast(({ what }) => what === 'asked')
