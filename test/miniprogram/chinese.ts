import { parse } from '@babel/parser'

const CHINESE = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/
const OWN_TEXT = new Set(['StringLiteral', 'TemplateElement', 'JSXText', 'DirectiveLiteral'])

interface Node {
  type: string
  value?: unknown
  loc?: { start: { line: number } }
}

/** Every string, template and JSX text of a source that holds Chinese or full-width characters, as `line: text`. Comments may. */
export function chineseIn(source: string): string[] {
  const found: string[] = []
  const visit = (value: unknown) => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (typeof value !== 'object' || value === null) return
    const node = value as Node
    if (OWN_TEXT.has(node.type) && CHINESE.test(textOf(node)))
      found.push(`${node.loc?.start.line}: ${textOf(node).trim()}`)
    for (const [key, child] of Object.entries(node)) if (!key.endsWith('Comments') && key !== 'comments') visit(child)
  }
  visit(parse(source, { sourceType: 'module', plugins: ['typescript', 'jsx'] }).program)
  return found
}

const textOf = ({ value }: Node): string =>
  typeof value === 'string' ? value : ((value as { cooked?: string })?.cooked ?? '')
