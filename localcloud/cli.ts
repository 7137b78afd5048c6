#!/usr/bin/env node
interface Command {
  usage: string
  /** How many arguments it cannot do without. */
  needs: number
  run(args: string[]): Promise<void>
}

/** Each loads its own part: only conformance and crash need the SDKs. */
const commands: Record<string, Command> = {
  start: {
    usage: 'start <options.json>',
    needs: 1,
    run: async (args) => (await import('./commands/start')).start(args),
  },
  conformance: {
    usage: 'conformance',
    needs: 0,
    run: async () => (await import('./commands/conformance')).conformance(),
  },
  crash: {
    usage: 'crash [kills] [seed]',
    needs: 0,
    run: async (args) => (await import('./commands/crash')).crashCampaign(args),
  },
  export: {
    usage: 'export <data folder> <archive.tar.gz>',
    needs: 2,
    run: async ([from, to]) => (await import('./backup/backup')).exportEnvironment(from!, to!),
  },
  import: {
    usage: 'import <archive.tar.gz> <data folder>',
    needs: 2,
    run: async ([from, to]) => (await import('./backup/backup')).importEnvironment(from!, to!),
  },
}

async function main([name = '', ...args]: string[]) {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command && args.length >= command.needs) return command.run(args)
  const lines = Object.values(commands).map(({ usage }) => `  cloudbase-local ${usage}`)
  throw new Error(['usage:', ...lines].join('\n'))
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
