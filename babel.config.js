module.exports = {
  assumptions: { setPublicClassFields: true },
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: process.env.TARO_ENV === 'h5' ? 'usage' : false,
      },
    ],
  ],
  overrides: [{ test: /node_modules\/@tanstack\//, plugins: ['./config/plugins/babel-plain-private-fields.js'] }],
}
