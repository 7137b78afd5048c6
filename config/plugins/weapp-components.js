/** Gives WeChat's templates the component table of lean-components.js, and writes them without the space between tags. */
const { lean } = require('./lean-components')

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.template) lean(platform.template.internalComponents)
    },
  })
  ctx.modifyBuildAssets(({ assets }) => {
    for (const name of Object.keys(assets).filter((file) => file.endsWith('.wxml'))) {
      const text = String(assets[name].source()).replace(/>\s+</g, '><').trim()
      assets[name] = { source: () => text, size: () => Buffer.byteLength(text) }
    }
  })
}
