import { inboxWords } from '@shared/copy/inbox'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { addressesOf } from '../../modules/inbox/addresses'
import { opensFor } from '../../modules/inbox/opens-for'
import { type Addressee, inboxItems } from '../../store/inbox'

export const list = os.inbox.list.handler(async ({ context, input }) => {
  const personId = personOf(context)
  const boxes = addressesOf(context.caller).map((to) => ({ to }))
  const page = await pageOf(context, input, inboxItems, { key: 'at', direction: 'desc' }, ...boxes)
  const items = page.rows.map(({ _id, to, content, opens, ofEnterpriseId, at, readAt }) => ({
    id: _id,
    ...inboxWords(content),
    to: sideOf(to),
    opens: opensFor(context.caller, { opens, ofEnterpriseId }),
    at,
    readAt: readAt[personId] ?? null,
  }))
  return asPage(items, page)
})

/** Whose box it lies in, whoever of them it is for. */
const sideOf = (to: Addressee) => /^[a-z]+/.exec(to)![0] as 'person' | 'enterprise' | 'carrier'
