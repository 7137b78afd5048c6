/** Rating a service. */
export const rating = {
  group: '评分',
  stars: ['很差', '较差', '一般', '满意', '很满意'] as const,
  starName: (stars: number, word: string) => `${stars} 星，${word}`,
}
