/**
 * Where each passage of a text stands, read from how its first paragraph is numbered: 第六条 …, 三、…, (三)…, 2. … under those
 * before it. Undefined for a paragraph without a number.
 */
export function placesOf(firstParagraphs: readonly string[]): (string | undefined)[] {
  let [annex, part, section] = ['', '', '']
  return firstParagraphs.map((text) => {
    const article = /^第[一二三四五六七八九十]+[条章]/.exec(text)?.[0]
    if (article) return article
    if (text.endsWith('认定标准 (2023年版)')) {
      annex = '认定标准 '
      return annex.trim()
    }
    const partNumber = /^([一二三四五六七八九])、/.exec(text)?.[1]
    if (partNumber) {
      part = partNumber
      section = ''
      return annex + part
    }
    const sectionNumber = /^[(（]([一二三四五六七八九十]+)[)）]/.exec(text)?.[1]
    if (sectionNumber) section = `（${sectionNumber}）`
    const item = /^(\d+)\./.exec(text)?.[1] ?? ''
    return sectionNumber || item ? part + section + item : undefined
  })
}
