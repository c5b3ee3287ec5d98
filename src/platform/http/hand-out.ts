/** The headers of a file that is handed out, always as an attachment, under its Russian name. */
export function handOut(name: string, mediaType: string): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  }
}
