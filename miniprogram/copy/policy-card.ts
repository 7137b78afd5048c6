/** Policies and notices. */
export const policyCard = {
  dot: '·',
  whyYou: '为什么推给你：',
  join: (facts: readonly string[]) => facts.join('、'),
}
