import { describe, expect, it } from 'vitest'
import { chineseIn } from './chinese'
import { filesEnding, read } from './sources'

describe('what people read lives in copy/', () => {
  it('is told apart from code and comments', () => {
    expect(chineseIn("const a = '约好了'")).toEqual(['1: 约好了'])
    expect(chineseIn(['const a = `还剩 $', '{n} 个`'].join(''))).toEqual(['1: 还剩', '1: 个'])
    expect(chineseIn('const a = <b title="，">\n确定</b>')).toEqual(['1: ，', '1: 确定'])
    expect(chineseIn("// 注释\n/** 佐证材料 */\nconst a = 'ok' // 好")).toEqual([])
  })

  it('is nowhere else in the mini-program', () => {
    const sources = filesEnding('.ts', '.tsx').filter((file) => !file.startsWith('copy/'))
    expect(sources.length).toBeGreaterThan(50)
    expect(sources.flatMap((file) => chineseIn(read(file)).map((each) => `${file}:${each}`))).toEqual([])
  })

  it('never asks with bare 确定 or 取消, never begs and never shouts', () => {
    const said = filesEnding('.ts')
      .filter((file) => file.startsWith('copy/'))
      .map(read)
      .join('\n')
    expect(said).not.toMatch(/['"`](确定|取消|确认)['"`]/)
    expect(said).not.toMatch(/尊敬的|您|点击这里|！/)
  })
})
