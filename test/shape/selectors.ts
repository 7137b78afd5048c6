import path from 'node:path'
import postcss, { type AtRule, type Rule } from 'postcss'
import { compile, compileString } from 'sass'

/** What WeChat's stylesheets lack: each stops its compiler (test/weapp/compiled.test.ts), or finds no element on a phone. */
const lacking: readonly [found: RegExp, what: string][] = [
  [/\*/, 'the universal selector'],
  [/[>+~\s]::?[a-z]/, 'a pseudo-class or pseudo-element of no element'],
  [/:not\([^()]*,/, 'a list inside :not()'],
  [/::(?:part|slotted)\(/, 'an element inside a component'],
  [/\|\||>>|\\|&/, 'this combinator or escape'],
  [/\sof\s/, 'a selector inside :nth-child()'],
]
const elements = ['page', 'view', 'text', 'image', 'input', 'textarea', 'picker', 'button', 'scroll-view', 'map']
const atRules = ['media', 'supports', 'keyframes', 'font-face', 'import', 'charset']

const compound = (selector: string) => selector.split(/\s*[>+~]\s*|\s+/)
const nameOf = (part: string) => /^[a-z][\w-]*/i.exec(part)?.[0]

function problemOf(node: Rule | AtRule): string | undefined {
  if (node.type === 'atrule') return atRules.includes(node.name) ? undefined : `@${node.name}`
  if (node.parent?.type === 'atrule' && (node.parent as AtRule).name === 'keyframes') return
  for (const given of node.selectors) {
    const selector = given.replace(/:global\(([^)]*)\)/g, '$1').replace(/\[[^\]]*\]/g, '')
    const [, what] = lacking.find(([found]) => found.test(selector)) ?? []
    if (what) return `${given}: ${what}`
    const other = compound(selector).find((part) => nameOf(part) && !elements.includes(nameOf(part) ?? ''))
    if (other) return `${given}: WeChat has no <${nameOf(other)}>`
  }
}

/**
 * The selectors of a style source that WeChat lacks, as `file:line selector: what`.
 * @param file whose styles they are; @param source what it says, where that is not what is in the file
 */
export function lackingSelectors(root: string, file: string, source?: string): string[] {
  const options = { loadPaths: [path.join(root, 'styles/weapp')], sourceMap: true }
  const from = path.join(root, file)
  const { css, sourceMap } = source === undefined ? compile(from, options) : compileString(source, options)
  const found: string[] = []
  const check = (node: Rule | AtRule) => {
    const problem = problemOf(node)
    const { line, column } = node.source?.start ?? { line: 0, column: 0 }
    const at = node.source?.input.origin(line, column) || undefined
    const name = at?.file ? path.relative(root, at.file) : file
    if (problem) found.push(`${name}:${at ? at.line : line} ${problem}`)
  }
  const tree = postcss.parse(css, { from, map: { prev: JSON.stringify(sourceMap) } })
  tree.walkRules(check)
  tree.walkAtRules(check)
  return found
}
