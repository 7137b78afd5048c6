/** Files that were uploaded, shown again. */
export const file = {
  loading: '正在取文件',
  broken: '这份文件打不开：可能没有传完整，或者链接过期了。刷新再看；还是不行就请站里重新提交。',
  openDocument: '打开 PDF 全文',
  enlarge: (name: string) => `${name}，点开放大`,
  size: (bytes: number) =>
    bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`,
}
