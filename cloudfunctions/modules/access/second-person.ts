import type { BasisLine } from '@shared/contract/fields'

/** Four eyes on grants, notices and findings is our own rule, not the texts' (J0, D6, T8). */
export const secondPerson: BasisLine = { kind: 'product', line: '产品规则：经办和批准须是两个人。' }
