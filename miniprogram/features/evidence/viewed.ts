import type { EvidenceId } from '@shared/ids'
import type { UseQueryResult } from '@tanstack/react-query'
import type { Output } from '@/api/contract'
import { evidence as words } from '@/copy/evidence'
import { file as fileWords } from '@/copy/file'
import { moment } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { now } from '@/platform/clock'
import { kindLabel } from './kinds'

type Held = Output<'service.record'>['evidence'][number]

/** A file as it is looked at in full. */
export interface Viewed {
  id: EvidenceId
  /** what it is evidence of */
  title: string
  /** what is known of it */
  note: string
  name: string
  type: string
  /** short-lived; null while it is being asked for, and when it did not come */
  url: string | null
}

/** Where the addresses come from. */
export type Links = Pick<UseQueryResult<ReadonlyMap<EvidenceId, string>>, 'isError' | 'isFetching' | 'refetch'>

/** The address of a file did not come, and nobody asks for it just now. */
export const isLost = ({ url }: Viewed, { isError, isFetching }: Links) => url === null && isError && !isFetching

export const viewedOf = (files: readonly Held[], links: ReadonlyMap<EvidenceId, string> | undefined): Viewed[] =>
  files.map(({ id, kind, name, type, bytes, addedAt }) => ({
    ...{ id, name, type },
    title: kindLabel(kind),
    note: dotted([name, fileWords.size(bytes), words.added(moment(addedAt, now()))]),
    url: links?.get(id) ?? null,
  }))

export interface ViewerProps {
  files: readonly Viewed[]
  links: Links
  /** which of them */
  at: number
  onMove: (at: number) => void
  onClose: () => void
}
