import type { Citation, InstrumentId } from './basis'
import { repeal as d22Repeal } from './d22/final'
import { repeal as g26Repeal } from './g26/final'
import { NOT_STATED, type NotStated } from './rule'

/** A text that is not among the sources: all that is known of it is that one of them repeals it. */
export interface AbsentText {
  readonly title: string
  readonly number: string | NotStated
  readonly knownFrom: Citation
}

const inG26 = (title: string, number: string | NotStated): AbsentText => ({ title, number, knownFrom: g26Repeal })

export const absentTexts = {
  base2022: inG26('《北京市小型微型企业创业创新示范基地管理办法》', '京经信发〔2022〕38号'),
  station2024: inG26('《北京市专精特新企业服务建设管理办法》', '京经信发〔2024〕51号'),
  incubatorPlan: inG26('《北京市未来产业育新基地建设方案》', NOT_STATED),
  platform2019: {
    title: '《北京市中小企业公共服务示范平台评价管理办法》',
    number: '京经信发〔2019〕51 号',
    knownFrom: d22Repeal,
  },
} satisfies Record<string, AbsentText>

export type AbsentTextId = keyof typeof absentTexts
export type TextId = InstrumentId | AbsentTextId

/** Which text repeals which (G26 四, D22 第十八条). A repeal takes effect on the day the repealing text begins (同时废止). */
export const repealedBy: Readonly<Partial<Record<TextId, { readonly by: InstrumentId; readonly basis: Citation }>>> = {
  c23: { by: 'g26', basis: g26Repeal },
  d22: { by: 'g26', basis: g26Repeal },
  base2022: { by: 'g26', basis: g26Repeal },
  station2024: { by: 'g26', basis: g26Repeal },
  incubatorPlan: { by: 'g26', basis: g26Repeal },
  platform2019: { by: 'd22', basis: d22Repeal },
}
