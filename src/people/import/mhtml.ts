import { decodeText } from './decode-text.ts'

/** The page inside a «web page, single file» (.mhtml), or null when the text is no such file. */
export function pageOfMhtml(text: string): string | null {
  const head = text.slice(0, 4000)
  const boundary = /^content-type:\s*multipart\/related;[\s\S]*?boundary="?([^"\r\n;]+)"?/im.exec(head)?.[1]
  if (!boundary) return null
  for (const part of text.split(`--${boundary}`).slice(1)) {
    const split = /\r?\n\r?\n/.exec(part)
    if (!split) continue
    const headers = part.slice(0, split.index)
    if (/^content-type:\s*text\/html/im.test(headers))
      return decodeBody(headers, part.slice(split.index + split[0].length))
  }
  return null
}

function decodeBody(headers: string, body: string): string {
  const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(headers)?.[1]?.toLowerCase()
  if (encoding === 'base64') return decodeText(Buffer.from(body, 'base64'))
  if (encoding !== 'quoted-printable') return body
  const plain = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code) => String.fromCharCode(parseInt(code, 16)))
  return decodeText(Buffer.from(plain, 'latin1'))
}
