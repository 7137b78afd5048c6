/** 620 米, 1.1 千米; as the crow flies. */
export function distance(metres: number): string {
  if (metres < 995) return `${Math.max(10, Math.round(metres / 10) * 10)} 米`
  return `${(metres / 1000).toFixed(metres < 9_950 ? 1 : 0)} 千米`
}

/** Metres a person walks in a minute, counted as the crow flies with a quarter of detour. Product rule. */
const PACE = 64

/** 步行约 9 分钟; null where one would not walk. */
export const walking = (metres: number): string | null =>
  metres < 2_000 ? `步行约 ${Math.max(1, Math.ceil(metres / PACE))} 分钟` : null
