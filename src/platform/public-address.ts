import { networkInterfaces } from 'node:os'
import type { Config } from './config.ts'

/** The address that goes into links and QR slips, without a slash at the end: PUBLIC_URL, or guessed from the network. */
export function publicAddress(config: Pick<Config, 'publicUrl' | 'tls' | 'host'>, port: number): string {
  if (config.publicUrl) return config.publicUrl
  const host = config.host && !isEverywhere(config.host) ? config.host : (networkAddress() ?? 'localhost')
  return address(config, host, port)
}

/** The address for a browser on this machine. */
export function localAddress(config: Pick<Config, 'tls' | 'host'>, port: number): string {
  return address(config, config.host && !isEverywhere(config.host) ? config.host : 'localhost', port)
}

function address({ tls }: Pick<Config, 'tls'>, host: string, port: number): string {
  const scheme = tls ? 'https' : 'http'
  const shown = port === (tls ? 443 : 80) ? '' : `:${port}`
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}${shown}`
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

/** Docker's and virtual machines' own networks are no way for a telephone. */
const virtualNetwork = /^(docker|br-|veth|virbr|vmnet|vbox|tun|tap|lo)/

function networkAddress(): string | undefined {
  return Object.entries(networkInterfaces())
    .filter(([name]) => !virtualNetwork.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .find(({ family, internal, address: ip }) => family === 'IPv4' && !internal && !ip.startsWith('169.254.'))?.address
}
