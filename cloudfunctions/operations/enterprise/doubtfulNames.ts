import { os } from '../../frame/os'
import { tiedInDistrict } from '../../modules/access/tied-to'
import { nameMatter, untiedNames } from '../../modules/enterprise/matters'
import { asQueue, queueOf } from '../../modules/work/queue'
import { enterprises } from '../../store/enterprises'
import { names } from '../../store/names'

const orders = {
  waiting: { key: 'chosenAt', direction: 'asc' },
  decided: { key: 'passedAt', direction: 'desc' },
} as const

export const doubtfulNames = os.enterprise.doubtfulNames.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const waiting = input.state === 'waiting'
  const page = await queueOf(context, input, {
    ...{ collection: names, order: orders[input.state] },
    where: waiting ? { doubtful: true } : { passedAt: documents.command.gt(0) },
    sought: ({ enterpriseIds }) => ({
      rows: names
        .getAll(documents, enterpriseIds)
        .then((found) => [...found.values()].filter((each) => (waiting ? each.doubtful : each.passedAt))),
    }),
    own: (rows) => untiedNames(context, rows),
  })
  const ids = page.rows.flatMap(({ _id, likeId }) => (likeId === null ? [_id] : [_id, likeId]))
  const found = await enterprises.getAll(documents, ids)
  const ties = await tiedInDistrict(
    context,
    page.rows.map((each) => nameMatter(each, found.get(each._id))),
    page.rows.map(({ district }) => district),
  )
  const items = page.rows.map(({ _id: id, name, district, doubt, likeId, chosenAt: at, passedAt }, i) => {
    const tied = ties[i] ?? null
    if (tied) return { id, name, tied }
    const like = likeId === null ? undefined : found.get(likeId)
    return {
      ...{ id, name, creditCode: found.get(id)?.creditCode ?? '', district, at, passedAt, tied },
      doubt: doubt ?? ('mixed' as const),
      like: like ? { name: like.name, creditCode: like.creditCode } : null,
    }
  })
  return asQueue(items, page)
})
