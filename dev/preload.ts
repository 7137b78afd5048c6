import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { screens } from '@shared/screens'

/**
 * Has the browser ask for a page's scripts together with the app's, where it would ask for them only after those have come and run: on a
 * poor network that is a round trip and the time of running them. Which page needs which is read from the build itself.
 * @throws when the build does not say so any more
 */
export async function addPreloads(site: string): Promise<void> {
  const names = await readdir(path.join(site, 'js'))
  const app = await readFile(path.join(site, 'js', names.find((name) => /^app\.[0-9a-f]{8}\.js$/.test(name))!), 'utf8')
  const fileOf = (chunk: string) => {
    const named = new RegExp(`\\b${chunk}===\\w+\\?"(\\w+)"`).exec(app)?.[1] ?? chunk
    return names.find((name) => name.startsWith(`${named}.`) && name.endsWith('.js'))
  }
  const pages = Object.values(screens).map(({ page, url }) => {
    const loading = new RegExp(`path:"${page}",load:.{0,400}?\\.then\\(`).exec(app)?.[0] ?? ''
    const files = [...loading.matchAll(/\.e\((\d+)\)/g)].map(([, chunk]) => fileOf(chunk!))
    if (files.length === 0 || files.includes(undefined)) throw new Error(`the build does not say what ${page} loads`)
    return [url, files.map((file) => `/js/${file}`)] as const
  })
  const known = { ...Object.fromEntries(pages), '/': Object.fromEntries(pages)[screens.home.url] }
  const script = `(${preload})(${JSON.stringify(known)})`
  const index = path.join(site, 'index.html')
  const html = await readFile(index, 'utf8')
  await writeFile(
    index,
    html.replace('<script', () => `<script>${script}</script><script`),
  )
}

/** Runs in the page, before anything else: plain text of what every browser knows. */
const preload = `function(known){(known[location.pathname]||[]).forEach(function(file){
var link=document.createElement('link');link.rel='preload';link.as='script';link.href=file;document.head.appendChild(link)})}`.replace(
  /\n/g,
  '',
)
