/**
 * Old iOS has small faults in destructuring and template strings. preset-env either rewrites these features everywhere or, so, only
 * where a fault shows; the first is 3 % of the main package.
 */
const rewritten = ['transform-parameters', 'transform-destructuring', 'transform-template-literals']
const mended = [
  'bugfix/transform-safari-id-destructuring-collision-in-function-expression',
  'bugfix/transform-safari-rest-destructuring-rhs-array',
  'bugfix/transform-tagged-template-caching',
]

module.exports = {
  assumptions: { setPublicClassFields: true, noDocumentAll: true },
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        exclude: rewritten,
        include: mended,
        useBuiltIns: process.env.TARO_ENV === 'h5' ? 'usage' : false,
      },
    ],
  ],
  overrides: [{ test: /node_modules\/@tanstack\//, plugins: ['./config/plugins/babel-plain-private-fields.js'] }],
}
