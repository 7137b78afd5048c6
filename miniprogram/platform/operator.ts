interface Operator {
  /** the CloudBase environment; '' for the one that WeChat takes by itself */
  environment: string
  /** ids from WeChat's console; '' where the operator has none */
  templates: Record<'notice' | 'booking', string>
}

/** What the operator set for this build: `.env`, docs/operations.md. */
export const operator: Operator = JSON.parse(process.env.OPERATOR)
