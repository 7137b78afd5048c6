import type { BasisLine } from '@shared/contract/fields'

/** Only an article may look like law on a screen; the others say what they are. */
export const basisLabel: Record<BasisLine['kind'], (line: string) => string> = {
  article: (line) => `依据：${line}`,
  reading: (line) => `按一种读法：${line}`,
  operator: (line) => `由运营方设定：${line}`,
  product: (line) => `产品规则：${line}`,
}
