/** Gives the weapp build the component table of lean-components.js, in its templates and in its runtime. */
const path = require('node:path')
const { lean } = require('./lean-components')

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      lean(platform.template.internalComponents)
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'weapp-components-runtime.js'))
    },
  })
}
