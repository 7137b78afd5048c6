/** Logs the token that it may call the open API with, and keeps it alive until it is ended. */
exports.main = async () => {
  console.log(process.env.WX_API_TOKEN)
  await new Promise((resolve) => setTimeout(resolve, 3_600_000))
}
