/** The privacy question, asked when a private datum is first needed. */
export const privacy = {
  title: '用之前，先说清楚',
  text: '接下来要用到的位置、照片或手机号，只用于这一次办理，存放在境内。不同意也能找服务、看政策。',
  read: '看完整的隐私保护指引',
  agree: '同意并继续',
  refuse: '不同意',
}
