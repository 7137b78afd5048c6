import HtmlWebpackPlugin from 'html-webpack-plugin'
import type { Chunk, Compilation, Compiler } from 'webpack'

/** Runs in the page, before anything of the client is there. */
const fetchFirst = `function (parts) {
  ;(parts[location.pathname] || parts['']).forEach(function (file) {
    var link = document.createElement('link')
    link.rel = 'preload'
    link.as = /css$/.test(file) ? 'style' : 'script'
    link.href = file
    link.onerror = function () {}
    document.head.appendChild(link)
  })
}`

/**
 * What an address needs besides the entry is asked for beside the entry, not after it has run: on a poor network a round trip and a
 * half of the transfer sooner. For the tabs all of it, for every other address what most screens share.
 */
export class FirstParts {
  /** @param tabs page path → address */
  constructor(readonly tabs: Readonly<Record<string, string>>) {}

  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap('FirstParts', (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap('FirstParts', (html) => {
        const parts = JSON.stringify(this.partsOf(compilation, html.publicPath))
        html.headTags.unshift({
          tagName: 'script',
          voidTag: false,
          meta: {},
          attributes: {},
          innerHTML: `(${fetchFirst})(${parts})`,
        })
        return html
      })
    })
  }

  private partsOf(compilation: Compilation, publicPath: string): Record<string, string[]> {
    const addressed = (chunks: Iterable<Chunk>) =>
      [...chunks].flatMap(({ files }) =>
        [...files].filter((file) => /\.(js|css)$/.test(file)).map((file) => publicPath + file),
      )
    const entry = new Set(addressed([...compilation.entrypoints.values()].flatMap(({ chunks }) => chunks)))
    const parts: Record<string, string[]> = {
      '': addressed([...compilation.chunks].filter(({ name }) => name === 'shared')),
    }
    for (const { chunks, origins } of compilation.chunkGroups) {
      const page = Object.keys(this.tabs).find((path) => origins.some(({ request }) => request?.endsWith(path)))
      if (page) parts[this.tabs[page]!] = addressed(chunks).filter((file) => !entry.has(file))
    }
    const missing = Object.values(this.tabs).filter((address) => !parts[address])
    if (missing.length > 0)
      throw new Error(`no parts for ${missing.join(', ')}: are pages asked for in another way now?`)
    return parts
  }
}
