// @ts-check
import { ask } from '../ask.mjs'
import { card, el, table } from '../elements.mjs'
import { field, form } from '../form.mjs'
import { live } from '../parts.mjs'
import { beijing } from '../values.mjs'

export function files() {
  let prefix = ''
  const [found, again] = live(async () => {
    const rows = (await ask('files', { prefix })).map(({ path, size, uploadedAt, url }) => {
      const link = el('a', { href: encodeURI(url), target: '_blank', rel: 'noopener' }, '打开')
      return [path, size, beijing(uploadedAt), link]
    })
    return table(['路径', '字节', '上传时间（北京）', ''], rows, '没有这样的文件')
  })
  const list = form([field('prefix', '路径以什么开头，可空', el('input'))], '列出', async (values) => {
    prefix = values.prefix ?? ''
    await again()
  })
  return card('文件', list.box, found)
}
