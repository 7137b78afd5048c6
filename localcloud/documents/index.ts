export type { Cost } from './cost'
export { type Documents, openDocuments } from './documents'
export type { IndexDeclaration } from './indexes'
export type { Point, Seam } from './seam'
