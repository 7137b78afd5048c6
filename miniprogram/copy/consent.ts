/** The privacy question, asked when a private datum is first needed. */
export const privacy = {
  title: '用之前，先说清楚',
  text: '接下来要用到位置、相机、照片或剪贴板。位置只留在这部手机上；照片和文件选了才上传。不同意也能找服务、看政策。',
  read: '看完整的隐私保护指引',
  agree: '同意并继续',
  refuse: '不同意',
}
