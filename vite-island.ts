import { build, type Plugin } from 'vite'

/** `import script from './desk.ts?island'`: the file as one small script for the browser, built wherever the page that names it is. */
export function islands(): Plugin {
  return {
    name: 'vzaimno:islands',
    enforce: 'pre',
    async load(id) {
      const file = id.endsWith('?island') ? id.slice(0, -'?island'.length) : null
      if (!file) return null
      this.addWatchFile(file)
      return `export default ${JSON.stringify(await built(file))}`
    },
  }
}

async function built(file: string): Promise<string> {
  const bundle = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      target: ['chrome109', 'firefox115', 'safari16'],
      rollupOptions: { input: file, output: { format: 'es' } },
    },
  })
  const { output } = (Array.isArray(bundle) ? bundle[0] : bundle) as { output: { type: string; code?: string }[] }
  return output.find((one) => one.type === 'chunk')?.code ?? ''
}
