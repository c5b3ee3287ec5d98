import { cpus, release, totalmem, type } from 'node:os'
import type { Finding } from './finding.ts'
import { bad, good, note } from './finding.ts'

const machine = { id: 'machine', what: { ru: 'Машина', en: 'Machine' } }
const node = { id: 'node', what: { ru: 'Node', en: 'Node' } }
const clock = { id: 'clock', what: { ru: 'Часы', en: 'Clock' } }
/** No clock of a working machine shows an earlier day than this program was written on. */
const writtenOn = Date.UTC(2026, 0, 1)

export async function checkMachine(): Promise<Finding[]> {
  return [checkMemory(), checkNode(), checkClock()]
}

function checkMemory(): Finding {
  const gigabytes = totalmem() / 1024 ** 3
  const found = `${type()} ${release()}, ${cpus().length} × CPU, ${gigabytes.toFixed(1)} GB`
  const little = { ru: 'Одной школе нужно около 1 ГБ памяти.', en: 'One school needs about 1 GB of memory.' }
  return gigabytes < 0.9 ? note(machine, found, little) : good(machine, found)
}

function checkNode(): Finding {
  const major = Number(process.versions.node.split('.')[0])
  const remedy = { ru: 'Запускайте через npm start: Node 24 придёт сам.', en: 'Run by npm start: it brings Node 24.' }
  return major < 24 ? bad(node, process.version, remedy) : good(node, process.version)
}

function checkClock(): Finding {
  const now = new Date()
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const remedy = { ru: 'Установите дату и время машины.', en: 'Set the date and time of the machine.' }
  return now.getTime() < writtenOn
    ? bad(clock, now.toISOString(), remedy)
    : good(clock, `${now.toISOString()}, ${zone}`)
}
