/** 留给专精特新企业的席位。 */
export const kept = {
  /** @param where 14:00, or the day */
  seats: (where: string, count: number, until: string) =>
    `${where}有 ${count} 个席位留到 ${until} 0:00 给专精特新企业，之后放开。`,
  day: '这一天',
  /** of one time: nothing but these is left */
  only: (time: string) => `${time} 只剩留给专精特新企业的席位`,
  onlyUntil: (time: string, until: string) =>
    `${time} 只剩留给专精特新企业的席位，没人约的话，${until} 0:00 起谁都能约。`,
  opens: (until: string) => `没人约的话，${until} 0:00 起谁都能约。`,
  asked: '你们填的梯度还没核对，查到以后就能约这些席位。',
}
