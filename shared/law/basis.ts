/** The five texts we have: see `instruments.ts`. */
export const instrumentIds = ['g26', 'c23', 'p25', 'd22', 'k24'] as const
export type InstrumentId = (typeof instrumentIds)[number]

/** A passage as printed. `article` as in 三（三）2 or 第六条（一）; `quote` word for word, defects included. */
export interface Citation {
  readonly instrument: InstrumentId
  readonly article: string
  readonly quote: string
}

/** The text says it. The only kind that may look like law on a screen. */
export type ArticleBasis = { readonly kind: 'article' } & Citation

/** The text can be read in several ways; this is the one taken, the others are shown with it. Names are Chinese. */
export type ReadingBasis = {
  readonly kind: 'reading'
  readonly reading: string
  readonly others: readonly string[]
} & Citation

/** No text says it, so the bureau has to decide. `parameter` is its Chinese name; `default` holds until it is set, null is none. */
export interface OperatorBasis {
  readonly kind: 'operator'
  readonly parameter: string
  readonly label: '由运营方设定'
  readonly default: string | number | boolean | null
  /** what it is set to, in words, where that is not the default */
  readonly value?: string
}

/** Our own rule, in words and said to be ours. The rules are in `product-rules.ts`. */
export interface ProductBasis {
  readonly kind: 'product'
  readonly label: '产品规则'
  readonly rule: string
}

/** On what a rule stands. Every rule has exactly one; `docs/demands.md` says what the kinds mean. */
export type Basis = ArticleBasis | ReadingBasis | OperatorBasis | ProductBasis

/** Cites articles of one instrument. */
export const citing =
  (instrument: InstrumentId) =>
  (article: string, quote: string): ArticleBasis => ({ kind: 'article', instrument, article, quote })

export const operator = (parameter: string, byDefault: OperatorBasis['default']): OperatorBasis => ({
  kind: 'operator',
  parameter,
  label: '由运营方设定',
  default: byDefault,
})

export const product = (rule: string): ProductBasis => ({ kind: 'product', label: '产品规则', rule })
