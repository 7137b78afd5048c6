/** 信用代码核对. */
export const codes = {
  counted: (count: number, more: boolean) => `${count} 家${more ? '以上' : ''}等核对`,
  why: '这些代码的格式对，但最后一位和按国家标准算出来的不一样，多半是抄错了。少数真实的代码也会这样，所以由人看一眼营业执照再定。',
  empty: { title: '没有要核对的', text: '登记时校验位对不上的代码，会出现在这里。' },
  code: '代码',
  check: '末位',
  expected: (given: string, computed: string) => `写的是 ${given}，按标准算是 ${computed}`,
  district: '所在区',
  confirm: '核对无误',
  ask: (name: string) => `${name}的代码和营业执照一致？`,
  askText: '确认后不再标记。如果是抄错，请联系企业改过来，不要在这里确认。',
  yes: '一致，核对无误',
  no: '再看看',
  done: '已核对',
  names: {
    title: (count: number, more: boolean) => `${count} 家${more ? '以上' : ''}的名称要看一眼`,
    why: '这些名称照常使用。请对照营业执照看一眼；冒用别家名称的，请联系企业改过来。',
    doubt: { copy: '名称与另一家相同或相近', mixed: '名称里混有看起来像汉字或字母的别国文字' },
    like: '另一家',
    likeCode: '另一家代码',
    confirm: '看过了，名称没问题',
  },
}
