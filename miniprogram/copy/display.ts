/** 大字与深色. */
export const display = {
  text: {
    title: '字有多大',
    options: [
      { value: 'normal', words: '标准' },
      { value: 'large', words: '大' },
      { value: 'extra-large', words: '特大' },
    ],
  },
  theme: {
    title: '浅色还是深色',
    options: [
      { value: 'system', words: '跟着手机' },
      { value: 'light', words: '浅色' },
      { value: 'dark', words: '深色' },
    ],
  },
} as const
