import type { Readable } from 'node:stream'
import { Parser } from 'htmlparser2'
import { UnreadableFile } from './unreadable-file.ts'

type Attributes = Record<string, string>

export interface XmlHandler {
  open?(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

/** No part of a workbook nests deeper. */
const maxDepth = 100

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** Streams an XML part through the handler, names without prefix. Any DOCTYPE ends it: nothing is ever expanded or fetched. */
export async function readXml(stream: Readable, handler: XmlHandler): Promise<void> {
  let elements = 0
  let depth = 0
  let ending = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements++
        if (++depth > maxDepth) throw new UnreadableFile('damagedArchive')
        handler.open?.(localName(name), attributes)
      },
      ontext: (text) => handler.text?.(text),
      onclosetag(name) {
        // what is still open at the end of the part was cut off
        if (ending) throw new UnreadableFile('damagedArchive')
        depth--
        handler.close?.(localName(name))
      },
      onprocessinginstruction(name) {
        if (name.startsWith('!')) throw new UnreadableFile('entityDeclaration')
      },
    },
    { xmlMode: true },
  )
  const decoder = new TextDecoder()
  try {
    for await (const chunk of stream) parser.write(decoder.decode(chunk as Buffer, { stream: true }))
    parser.write(decoder.decode())
    ending = true
    parser.end()
  } catch (error) {
    stream.destroy()
    throw error instanceof UnreadableFile ? error : new UnreadableFile('damagedArchive')
  }
  if (elements === 0) throw new UnreadableFile('damagedArchive')
}
