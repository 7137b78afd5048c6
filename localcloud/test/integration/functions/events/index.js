/** Logs what WeChat pushes to it. */
exports.main = async (event) => {
  console.log(JSON.stringify(event))
  return 'success'
}
