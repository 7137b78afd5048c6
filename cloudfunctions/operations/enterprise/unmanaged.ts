import { os } from '../../frame/os'
import { asQueue, queueOf } from '../../modules/work/queue'
import { enterprises } from '../../store/enterprises'

export const unmanaged = os.enterprise.unmanaged.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const page = await queueOf(context, input, {
    ...{ collection: enterprises, order: { key: 'unmanagedAt', direction: 'asc' } },
    where: { unmanagedAt: documents.command.gt(0) },
    sought: ({ enterpriseIds }) => ({
      rows: enterprises
        .getAll(documents, enterpriseIds)
        .then((found) => [...found.values()].filter((each) => each.unmanagedAt !== null)),
    }),
  })
  const items = page.rows.flatMap(({ _id, name, creditCode, district, unmanagedAt: since }) =>
    since === null ? [] : [{ id: _id, name, creditCode, district, since }],
  )
  return asQueue(items, page)
})
