// @ts-check
/**
 * Makes `Date` follow the cloud's clock; timers of the event loop stay real.
 * @param {SharedArrayBuffer} clock one double: milliseconds to add to real time
 */
function followClock(clock) {
  const RealDate = Date
  const offset = new Float64Array(clock)
  const now = () => Math.floor(RealDate.now() + Number(offset[0]))
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
  RealDate.prototype.constructor = globalThis.Date
}

module.exports = { followClock }
