import type { ProposalId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import type { Output } from '@/api/contract'
import { changed, keyOf, queryOf } from '@/api/query'
import { deduction as words } from '@/copy/deduction'
import { newId } from '@/platform/id'

export type Proposed = Output<'deduction.get'>

/** A file is looked at within seconds of its coming: asked again until then. */
export const useProposed = (proposalId: ProposalId | undefined) =>
  useQuery({
    ...queryOf('deduction.get', proposalId === undefined ? null : { proposalId }),
    refetchInterval: ({ state }) => (state.data?.files.some((file) => file.state === 'waiting') ? 2_000 : false),
  })

/** It was answered, or its files have changed. */
export const proposedChanged = () => changed('deduction.get', 'deduction.mine', 'inbox.todo')

/** Whether the station may still say how it was. */
export const answerable = ({ state, clock }: Proposed) => state === 'told' && !clock.over

export const stateOf = ({ state, clock }: Proposed) =>
  state === 'told' && clock.over ? words.over : words.states[state]

const tones = { told: 'warn', answered: 'plain', agreed: 'bad', declined: 'good', withdrawn: 'good' } as const
export const toneOf = ({ state }: Proposed) => tones[state]

/** Links live ten minutes; that somebody looked is journaled each time they are fetched. */
export const useLinks = ({ id: proposalId, files }: Proposed) =>
  useQuery({
    queryKey: keyOf('deduction.links', { proposalId }, files.length),
    queryFn: async () => {
      const links = await api.deduction.links({ proposalId, requestId: newId() })
      return new Map(links.files.map(({ evidenceId, url }) => [evidenceId, url]))
    },
    enabled: files.length > 0,
    staleTime: 9 * 60_000,
    refetchInterval: 9 * 60_000,
    structuralSharing: false,
  })
