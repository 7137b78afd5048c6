/**
 * The engines of the browserslist have small faults in some features. preset-env either rewrites these everywhere or, so, only where
 * a fault shows; the first is 3 % of the main package.
 */
const rewritten = [
  'transform-parameters',
  'transform-destructuring',
  'transform-template-literals',
  'transform-optional-chaining',
]
const mended = [
  'bugfix/transform-safari-id-destructuring-collision-in-function-expression',
  'bugfix/transform-safari-rest-destructuring-rhs-array',
  'bugfix/transform-tagged-template-caching',
  'bugfix/transform-v8-spread-parameters-in-optional-chaining',
]

const overrides = [
  { test: /node_modules\/@tanstack\//, plugins: ['./config/plugins/babel-plain-private-fields.js'] },
  ...(process.env.TARO_ENV === 'weapp'
    ? [
        {
          test: /node_modules\/@tarojs\/(shared|plugin-platform-weapp)\/dist\//,
          plugins: ['./config/plugins/babel-lean-runtime.js'],
        },
        {
          test: /node_modules\/react-reconciler\//,
          sourceType: 'unambiguous',
          plugins: ['./config/plugins/babel-lean-reconciler.js'],
        },
      ]
    : []),
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
        useBuiltIns: false,
      },
    ],
  ],
  overrides,
}
