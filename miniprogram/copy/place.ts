/** Choosing where distances start. */
export const place = {
  none: '选个位置，看离得最近的',
  change: (label: string) => `当前位置 ${label}，点按更换`,
  title: '你在哪儿',
  here: '用我现在的位置',
  locating: '正在找你的位置…',
  nearby: '我的位置附近',
  denied: '没有用定位，也能找最近的：输地名，或选一个区。',
  search: '地名、楼名或地铁站',
  districts: '或选一个区',
  nothing: '没有这个地名，换个说法，或选一个区。',
}
