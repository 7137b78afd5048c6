import { readingOf } from '@shared/law/axis'
import { citing, citingDraft, operator } from '@shared/law/basis'
import { basisLine } from '@shared/law/basis-line'
import { factor } from '@shared/law/g26/proration'
import { minOfficeArea } from '@shared/law/g26/station-entry'
import { productRules } from '@shared/law/product-rules'
import { describe, expect, it } from 'vitest'

describe('a basis on a screen', () => {
  it('names number, article and words', () => {
    expect(basisLine(minOfficeArea.basis)).toMatch(
      /^依据：京经信发〔2026〕9号 三（一）3 “培育主体需具备.*面积不少于 100 平方米。”$/,
    )
  })

  it('names the title of a text whose number is not stated, and says when a text is a draft or repealed', () => {
    expect(basisLine(citing('k24')('四2', '园区总产值或总营收不低于 40 亿元。'))).toMatch(
      /^依据：《北京市经济和信息化局关于/,
    )
    expect(basisLine(citingDraft('p25')('二', '到2025年'))).toMatch(/^参考（征求意见稿，未生效）：《/)
    expect(basisLine(citing('d22')('第十九条', '本办法由市经济和信息化局负责解释。'))).toMatch(
      /^依据（文件现已废止）：京经信发〔2022〕37号 第十九条 /,
    )
  })

  it('reads as law only when the text says it', () => {
    const others = [
      readingOf(factor, 'days'),
      operator('公示期', 5),
      operator('期限', null),
      productRules.confirmedOnce,
    ].map(basisLine)
    expect(others).toEqual([
      '解读（原文未明确）：按日折算；另可读作“按月折算（不足整月按整月计）”。原文：京经信发〔2026〕9号 三（三）2 “2026 年积分自本指引发布之日起计算,按照实际积分时长折算为 12 个月对应的分值”',
      '由运营方设定：公示期，默认为 5',
      '由运营方设定：期限，默认不设',
      '产品规则：一次服务由企业确认一次。',
    ])
    expect(others.filter((line) => line.startsWith('依据'))).toEqual([])
  })
})
