import { os } from '../../frame/os'
import { tiedInDistrict } from '../../modules/access/tied-to'
import { codeMatter, untiedCodes } from '../../modules/enterprise/matters'
import { asQueue, queueOf } from '../../modules/work/queue'
import { enterprises } from '../../store/enterprises'

const orders = {
  waiting: { key: 'gradeAskedAt', direction: 'asc' },
  decided: { key: 'gradePassedAt', direction: 'desc' },
} as const

export const grades = os.enterprise.grades.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const { key } = orders[input.state]
  const page = await queueOf(context, input, {
    ...{ collection: enterprises, order: orders[input.state] },
    where: { [key]: documents.command.gt(0) },
    sought: ({ enterpriseIds }) => ({
      rows: enterprises
        .getAll(documents, enterpriseIds)
        .then((found) => [...found.values()].filter((each) => each[key])),
    }),
    own: (rows) => untiedCodes(context, rows),
  })
  const ties = await tiedInDistrict(
    context,
    page.rows.map(codeMatter),
    page.rows.map(({ district }) => district),
  )
  const items = page.rows.map(({ _id: id, name, creditCode, district, tier, ...facts }, i) => {
    const tied = ties[i] ?? null
    if (tied) return { id, name, tied }
    const { gradeAskedAt, gradePassedAt = null } = facts
    return {
      id,
      name,
      creditCode,
      district,
      tier,
      at: gradeAskedAt ?? gradePassedAt ?? 0,
      passedAt: gradePassedAt,
      tied,
    }
  })
  return asQueue(items, page)
})
