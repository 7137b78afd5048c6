/** What is out of the ordinary about a service, besides its times (`shared/copy/oddities.ts`). */
export const oddities = {
  similar: (files: number, percent: number) => `${files} 份照片和别的相似，最像的相似 ${percent}%`,
  colleague: '服务站和企业有共同的人员，没有经手这次服务',
  denied: {
    open: '企业说没有这次服务，还没有人核查',
    stands: '企业说没有这次服务，核查结果是确有其事',
    'did-not-happen': '企业说没有这次服务，核查结果是没有发生',
  },
} as const
