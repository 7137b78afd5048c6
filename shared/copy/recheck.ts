const figure = (hundredths: number) => (hundredths / 100).toFixed(2)

/** What a case of 名单公布后的复核 begins with: what was published, and what it is now. */
export const recheckAccount = (listName: string, before: number, now: number, mark: number): string =>
  `${listName}公布时 ${figure(before)} 分，公布以后有更正，现在 ${figure(now)} 分，低于 ${figure(mark)} 分。名单不变，没有条文因为分数取消资格，请看更正的经过，写明怎么办。`
