/** How many ratings it takes before an average is shown (C4, visual README: 不足 10 人). Product rule. */
export const enoughRatings = 10

/** The average to one decimal, or null while it would say more about one person than about the service. */
export function shownAverage({ count, stars }: { count: number; stars: number }): number | null {
  return count < enoughRatings ? null : Math.round((stars * 10) / count) / 10
}
