import { can } from '@shared/access/can'
import { os } from '../../frame/os'
import { tiedInDistrict } from '../../modules/access/tied-to'
import { caseMatter } from '../../modules/lifecycle/cases'
import { termsOf } from '../../modules/lifecycle/terms'
import { untiedCases } from '../../modules/lifecycle/untied'
import { rowOf } from '../../modules/lifecycle/view'
import { asQueue, queueOf } from '../../modules/work/queue'
import { about } from '../../modules/work/sought'
import { cases } from '../../store/cases'

const orders = {
  waiting: { key: 'dueOn', direction: 'asc' },
  decided: { key: 'endedAt', direction: 'desc' },
} as const

export const queue = os.lifecycle.queue.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const side = can(context.caller, ['city-reviewer', 'city-admin'], {}) ? 'city' : 'district'
  const waits = input.state === 'waiting' ? ([side, 'officers'] as const) : (['none'] as const)
  const { procedure } = input
  const page = await queueOf(context, input, {
    ...{ collection: cases, order: orders[input.state], where: waits.map((each) => ({ waits: each })) },
    sought: (sought) => ({
      questions: [...about(sought, 'enterpriseId', 'carrierId'), { number: sought.words.toUpperCase() }].flatMap(
        (those) => waits.map((each) => ({ waits: each, ...those })),
      ),
    }),
    seen: async (rows) => rows.filter((each) => procedure === undefined || each.procedure === procedure),
    own: (rows) => untiedCases(context, rows),
  })
  const { rows } = page
  const ties = await tiedInDistrict(
    context,
    rows.map(caseMatter),
    rows.map(({ district }) => district),
  )
  const items = rows.map(async (doc, i) => {
    const row = rowOf(doc, (await termsOf(documents, doc, now())).values, now())
    const tied = ties[i]
    return tied ? { id: row.id, name: row.name, due: row.due, tied } : row
  })
  return asQueue(await Promise.all(items), page)
})
