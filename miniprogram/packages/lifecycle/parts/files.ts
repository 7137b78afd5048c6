import type { Procedure } from '@shared/lifecycle/procedure'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { keyOf } from '@/api/query'
import { file as words } from '@/copy/file'
import { moment } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import type { Links, Viewed } from '@/features/evidence/viewed'
import { now } from '@/platform/clock'
import { newId } from '@/platform/id'
import type { Case } from './queries'

/** Links live ten minutes; that somebody looked is journaled each time they are fetched. */
const useLinks = ({ id: caseId, attachments }: Case) =>
  useQuery({
    queryKey: keyOf('lifecycle.links', { caseId }, attachments.length),
    queryFn: async () => {
      const { files } = await api.lifecycle.links({ caseId, requestId: newId() })
      return new Map(files.map(({ evidenceId, url }) => [evidenceId, url]))
    },
    enabled: attachments.length > 0,
    staleTime: 9 * 60_000,
    refetchInterval: 9 * 60_000,
    structuralSharing: false,
  })

/** The files of a case, to be looked at. */
export function useFiles({ attachments: kinds }: Procedure, of: Case): { files: Viewed[]; links: Links } {
  const links = useLinks(of)
  const files = of.attachments.map(({ id, kind, name, type, bytes, addedAt }) => ({
    ...{ id, name, type },
    title: kinds.find((each) => each.id === kind)?.label ?? name,
    note: dotted([name, words.size(bytes), moment(addedAt, now())]),
    url: links.data?.get(id) ?? null,
  }))
  return { files, links }
}
