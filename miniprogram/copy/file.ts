/** Files that were uploaded, shown again. */
export const file = {
  loading: '正在取文件',
  lost: '没有取到文件，可能是网络不好。再试一次。',
  broken: '这份文件打不开：可能没有传完整，或者链接过期了。再试一次；还是不行就请站里重新提交。',
  openDocument: '打开 PDF 全文',
  enlarge: (name: string) => `${name}，点开放大`,
  size: (bytes: number) =>
    bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`,
}
