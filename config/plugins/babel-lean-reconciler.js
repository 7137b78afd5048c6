/**
 * React's reconciler asks its host at run time what it can do. Taro's host changes nodes and nothing else: it keeps no old trees,
 * takes over no page that a server drew, answers no test selectors. Answered here, when the app is built, what it cannot do is left
 * out: a tenth of React. Only yes and no, and what the host does not name at all: neither asked for nor offered.
 */
const { readFileSync } = require('node:fs')

const host = readFileSync(require.resolve('@tarojs/react/dist/react.esm.js'), 'utf8')
const answer = (name) => new RegExp(`^ {4}${name}: (true|false),$`, 'm').exec(host)?.[1]
const isNamed = (name) => new RegExp(`\\b${name}\\b`).test(host)

module.exports = ({ types: t }) => ({
  visitor: {
    MemberExpression(member) {
      const { object, property } = member.node
      if (object.name !== '$$$hostConfig') return
      const known = answer(property.name)
      if (known) member.replaceWith(t.booleanLiteral(known === 'true'))
      else if (!isNamed(property.name)) member.replaceWith(t.identifier('undefined'))
    },
    ExpressionStatement(statement) {
      const { type, left } = statement.node.expression
      if (type !== 'AssignmentExpression' || left.object?.name !== 'exports') return
      if (!isNamed(left.property.name)) statement.remove()
    },
  },
})
