/** 附近能约的别家。 */
export const othersNear = {
  title: '附近能约的别家',
  away: (distance: string) => `离这家 ${distance}`,
  from: (time: string) => `${time} 起能约`,
}
