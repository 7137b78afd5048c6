/** Taro's weapp templates drop every aria-* attribute (NervJS/taro#10025). Put them back, in the templates and in the runtime. */
const path = require('node:path')
const { patch } = require('./aria-attributes')

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, patch)
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'weapp-aria-runtime.js'))
    },
  })
}
