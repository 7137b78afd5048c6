/** 找服务 on a desktop. */
export const findDesk = {
  list: '服务点列表',
  page: '服务点详情',
  step: '上下一家',
  search: '搜索',
  related: (some: number, all: number) => `和所找有关 ${some} 项，共 ${all} 项`,
  book: '约这个时间',
}
