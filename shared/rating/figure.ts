/** How many ratings it takes before an average is shown (C4). Product rule. */
export const enoughRatings = 10

/** A carrier's published ratings, counted: one of each enterprise. */
export interface RatingFigure {
  count: number
  stars: number
}

/** The average to one decimal, or null while there are too few to protect those who rated. */
export function shownAverage({ count, stars }: RatingFigure): number | null {
  return count < enoughRatings ? null : Math.round((stars * 10) / count) / 10
}
