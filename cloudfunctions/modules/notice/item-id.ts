import type { NoticeId } from '@shared/ids'
import type { Addressee } from '../../store/inbox'
import { inboxItemId } from '../inbox/tell'

/** One inbox item per notice and addressee: delivered again, it is the same one. */
export const noticeItemId = (noticeId: NoticeId, to: Addressee) =>
  inboxItemId(`${noticeId}_${to.slice(to.indexOf(':') + 1)}`)
