import type { Tier } from '@shared/enterprise/profile'
import { tierLabel } from '@shared/enterprise/profile'
import { productRules } from '@shared/law/product-rules'

/** 专属服务菜单：按企业的阶段排服务。 */
export const menu = {
  stage: (tier: Tier) => (tier === 'none' ? '还没有梯度' : tierLabel[tier]),
  own: (stage: string) => `按你们的阶段排：${stage}`,
  all: (count: number) => `全部服务，还有 ${count} 项是给别的阶段的`,
  meant: (stages: readonly string[]) => `面向${stages.join('、')}`,
  rule: productRules.menuByStage.rule,
}
