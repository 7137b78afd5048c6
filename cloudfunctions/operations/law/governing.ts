import { beijingDate } from '@shared/calendar/beijing'
import { cautionText, textName } from '@shared/copy/governing'
import { kindIds } from '@shared/directory/kinds'
import { repealedBy } from '@shared/law/repeals'
import { startOf } from '@shared/law/starts'
import { governing as governs } from '@shared/policy/governing'
import { spansOf, turningDays } from '@shared/policy/spans'
import { settingBasis } from '@shared/settings/basis'
import { catalogue } from '@shared/settings/catalogue'
import { valueText } from '@shared/settings/words'
import { asLine } from '../../frame/basis-line'
import { os } from '../../frame/os'
import { settingsAt } from '../../modules/settings/read'

export const governing = os.law.governing.handler(async ({ context: { deps }, input }) => {
  const { values } = await settingsAt(deps.documents, beijingDate(deps.now()))
  const answers = kindIds.map((kind) => {
    const { text, cautions } = governs(kind, input.matter, { filed: input.day }, values)
    const spans = spansOf(kind, values).map(({ text: id, ...span }) => ({ name: textName(id), ...span }))
    const said = { kind, state: text.state, cautions: cautions.map((each) => cautionText[each]), spans }
    const none = { name: null, since: null, repealedOn: null, basis: null }
    if (text.state === 'not-in-sources') return { ...said, ...none, name: nameOfAbsent(text.text) }
    if (text.state === 'none') {
      if (!text.repealed) return { ...said, ...none }
      const { text: id, on } = text.repealed
      const cited = repealedBy[id]
      const basis = cited ? asLine({ kind: 'article', ...cited.basis }) : null
      return { ...said, name: textName(id), since: null, repealedOn: on, basis }
    }
    const start = startOf(text.instrument, values)
    const basis = start.known ? asLine(start.basis) : null
    return {
      ...said,
      name: textName(text.instrument),
      since: start.known ? start.date : null,
      repealedOn: null,
      basis,
    }
  })
  return {
    answers,
    turns: turningDays(values),
    published: { day: values.g26PublishedOn, basis: asLine(settingBasis('g26PublishedOn', values)) },
    chosenBy: {
      name: valueText(catalogue.governingDate, values.governingDate),
      basis: asLine(settingBasis('governingDate', values)),
    },
  }
})

const nameOfAbsent = ({ number, title }: { number: string; title: string }) =>
  number === 'not stated' ? title : number
