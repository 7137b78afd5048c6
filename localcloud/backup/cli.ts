import { exportEnvironment, importEnvironment } from './backup'

const USAGE = `npx tsx localcloud/backup/cli.ts export <data folder> <archive.tar.gz>
npx tsx localcloud/backup/cli.ts import <archive.tar.gz> <data folder>`

async function main([command, from, to]: string[]) {
  if (from && to && command === 'export') await exportEnvironment(from, to)
  else if (from && to && command === 'import') await importEnvironment(from, to)
  else throw new Error(USAGE)
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
