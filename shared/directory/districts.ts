/**
 * The 17 units that run a 区级服务窗口 (P25 二(二)1 says 17). Which 17 they are, Beijing's 16 districts and 经开区, is
 * from outside the sources. `centre` is where distances start for someone who names a district instead of a position (A2):
 * GCJ-02, our own estimates of the seat of government to about a kilometre, good enough to sort a list and no more.
 */
export const districts = {
  dongcheng: { name: '东城区', centre: { lng: 116.416, lat: 39.929 } },
  xicheng: { name: '西城区', centre: { lng: 116.366, lat: 39.912 } },
  chaoyang: { name: '朝阳区', centre: { lng: 116.443, lat: 39.922 } },
  fengtai: { name: '丰台区', centre: { lng: 116.287, lat: 39.858 } },
  shijingshan: { name: '石景山区', centre: { lng: 116.223, lat: 39.906 } },
  haidian: { name: '海淀区', centre: { lng: 116.298, lat: 39.959 } },
  mentougou: { name: '门头沟区', centre: { lng: 116.102, lat: 39.94 } },
  fangshan: { name: '房山区', centre: { lng: 116.143, lat: 39.748 } },
  tongzhou: { name: '通州区', centre: { lng: 116.656, lat: 39.91 } },
  shunyi: { name: '顺义区', centre: { lng: 116.655, lat: 40.13 } },
  changping: { name: '昌平区', centre: { lng: 116.231, lat: 40.221 } },
  daxing: { name: '大兴区', centre: { lng: 116.341, lat: 39.727 } },
  huairou: { name: '怀柔区', centre: { lng: 116.632, lat: 40.316 } },
  pinggu: { name: '平谷区', centre: { lng: 117.121, lat: 40.141 } },
  miyun: { name: '密云区', centre: { lng: 116.843, lat: 40.377 } },
  yanqing: { name: '延庆区', centre: { lng: 115.975, lat: 40.457 } },
  jingkai: { name: '经开区', centre: { lng: 116.506, lat: 39.795 } },
} as const

export type DistrictCode = keyof typeof districts

export const districtCodes = Object.keys(districts) as DistrictCode[]
