import { os } from '../../frame/os'
import { asPage, pageOfThose } from '../../frame/paging'
import { publishedOf } from '../../modules/lifecycle/view'
import { settingsOfVersion } from '../../modules/settings/read'
import { type CaseDoc, cases } from '../../store/cases'

const soonest = { key: 'dueOn', direction: 'asc' } as const

export const published = os.lifecycle.published.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const { kind, district } = input
  const ofKind = async (rows: CaseDoc[]) => rows.filter((doc) => kind === undefined || doc.kind === kind)
  const where = { public: true, ...(district && { district }) }
  const page = await pageOfThose(context, input, cases, soonest, ofKind, where)
  const rows = page.rows.map(async (doc) => {
    const { values } = await settingsOfVersion(documents, doc.steps.at(-1)?.settings ?? 0)
    return publishedOf(doc, values, now())
  })
  return asPage(await Promise.all(rows), page)
})
