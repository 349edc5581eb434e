/** Papers that customers hand in: one page each, which says what it is not. */

/** A page of PDF, base64, with these lines in Latin letters. */
export function paper(lines: readonly string[]): { content: string; bytes: number } {
  const shown = lines.map((line, index) => {
    const text = line.replace(/[^\x20-\x7E]/g, '?').replace(/[\\()]/g, '\\$&');
    return `BT /F1 16 Tf 60 ${720 - index * 28} Td (${text}) Tj ET`;
  });
  const stream = shown.join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return { content: Buffer.from(text, 'latin1').toString('base64'), bytes: text.length };
}
