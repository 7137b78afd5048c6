/**
 * Leaves out of Taro's WeChat runtime what our screens cannot use: the components and attributes that lean-components.js does not
 * name, and the promises around functions of `wx` that no source of ours calls. The files define these tables at their top.
 */
const { readdirSync, readFileSync } = require('node:fs')
const path = require('node:path')
const { kept } = require('./lean-components')

const root = path.resolve(__dirname, '../../miniprogram')
const sources = readdirSync(root, { recursive: true }).filter((file) => /\.tsx?$/.test(file))
const called = new Set(
  sources.flatMap((file) => readFileSync(path.join(root, file), 'utf8').match(/(?<=\bTaro\.)\w+/g) ?? []),
)

const sorted = (list) => list.filter((attribute) => !/^bind/.test(attribute)).sort()
/** By name alone: the values are for the templates. */
const table = Object.fromEntries(
  Object.entries(kept).map(([component, list]) => [
    component,
    Object.fromEntries(sorted(list).map((each) => [each, 0])),
  ]),
)

module.exports = ({ types: t }) => {
  /** Drops what nothing refers to any more, until nothing more falls. */
  function sweep(program) {
    program.scope.crawl()
    const dead = Object.values(program.scope.bindings).filter(
      ({ referenced, path }) => !referenced && path.isVariableDeclarator(),
    )
    for (const { path } of dead) path.remove()
    if (dead.length > 0) sweep(program)
  }
  return {
    visitor: {
      Program(program) {
        program.traverse({
          VariableDeclarator({ node }) {
            if (node.id.name === 'internalComponents') node.init = t.valueToNode(table)
            if (node.id.name === 'needPromiseApis' && node.init.type === 'NewExpression') {
              node.init.arguments[0].elements = node.init.arguments[0].elements.filter(({ value }) => called.has(value))
            }
          },
          ExpressionStatement(statement) {
            const { callee } = statement.node.expression
            if (callee?.name === 'mergeInternalComponents') statement.remove()
          },
        })
        sweep(program)
      },
    },
  }
}
