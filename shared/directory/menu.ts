import type { Tier } from '../enterprise/profile'
import type { Service } from './carrier'

/**
 * 专属服务菜单 (B10; P25 二（二）2, “为不同发展阶段、不同行业领域的优质中小企业量身定制‘专属服务菜单’”). The text names no stages; ours are the grades that an
 * enterprise says of itself (product rule `menuByStage`). First what is meant for its stage, then what is meant for all; what is meant for other
 * stages comes after, and can be booked all the same.
 * @param stage null: of nobody in particular, as the station has written it
 */
export function menuFor<S extends Pick<Service, 'stages'>>(services: readonly S[], stage: Tier | null) {
  if (stage === null) return { own: [...services], others: [] }
  const meant = services.filter(({ stages }) => stages?.includes(stage))
  const forAll = services.filter(({ stages }) => !stages)
  const others = services.filter(({ stages }) => stages && !stages.includes(stage))
  const own = [...meant, ...forAll]
  return own.length > 0 ? { own, others } : { own: others, others: [] as S[] }
}
