/** A file on its way. */
export const sendingFile = {
  percent: (percent: number) => `正在上传 ${percent}%`,
  failed: '没有传上去',
  /** on what sends the files: not before they are all there, or given up */
  left: (count: number) => `还有 ${count} 份没传完`,
  again: '重传',
  drop: '不传了',
  refused: {
    type: '只收照片（JPG、PNG）和 PDF。',
    size: '超过 10 MB，压缩后再传。',
    missing: '文件没有传完，请重传。',
    duplicate: '这份文件已经在服务记录里用过，不能重复使用。',
  },
}
