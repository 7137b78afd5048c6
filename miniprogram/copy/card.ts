/** A carrier in a list. */
export const card = {
  seat: (service: string, when: string, left: number) => `${service}·${when} 余 ${left}`,
  full: '7 天内约满，可打电话问问',
  rating: (average: number, count: number) => `${average.toFixed(1)} 分（${count} 人）`,
}
