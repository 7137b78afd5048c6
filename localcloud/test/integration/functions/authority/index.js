const tcb = require('@cloudbase/node-sdk')

/** What the caller may read. */
exports.main = ({ paths }) =>
  tcb
    .init({ env: tcb.SYMBOL_CURRENT_ENV })
    .getFileAuthority({ fileList: paths.map((path) => ({ path, type: 'READ' })) })
