import { os } from '../../frame/os'
import { tiedInDistrict } from '../../modules/access/tied-to'
import { codeMatter, untiedCodes } from '../../modules/enterprise/matters'
import { asQueue, queueOf } from '../../modules/work/queue'
import { enterprises } from '../../store/enterprises'

const orders = {
  waiting: { key: 'registeredAt', direction: 'asc' },
  decided: { key: 'codePassedAt', direction: 'desc' },
} as const

export const unusualCodes = os.enterprise.unusualCodes.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const waiting = input.state === 'waiting'
  const page = await queueOf(context, input, {
    ...{ collection: enterprises, order: orders[input.state] },
    where: waiting ? { codeUnusual: true } : { codePassedAt: documents.command.gt(0) },
    sought: ({ enterpriseIds }) => ({
      rows: enterprises
        .getAll(documents, enterpriseIds)
        .then((found) => [...found.values()].filter((each) => (waiting ? each.codeUnusual : each.codePassedAt))),
    }),
    own: (rows) => untiedCodes(context, rows),
  })
  const ties = await tiedInDistrict(
    context,
    page.rows.map(codeMatter),
    page.rows.map(({ district }) => district),
  )
  const items = page.rows.map(({ _id: id, name, creditCode, district, registeredAt, codePassedAt, codePhone }, i) => {
    const tied = ties[i] ?? null
    if (tied) return { id, name, tied }
    const hasPhone = codePhone !== ''
    return { id, name, creditCode, district, at: registeredAt, passedAt: codePassedAt, hasPhone, tied }
  })
  return asQueue(items, page)
})
