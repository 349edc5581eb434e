/** Digits as the server reads them, whatever the keyboard writes: full width, Arabic-Indic and Persian ones too. */
export function asciiNumber(typed: string): string {
  return [...typed.normalize('NFKC')]
    .map((sign) => {
      const at = Math.max('٠١٢٣٤٥٦٧٨٩'.indexOf(sign), '۰۱۲۳۴۵۶۷۸۹'.indexOf(sign));
      if (at >= 0) return String(at);
      return sign === '٫' ? '.' : sign;
    })
    .join('')
    .trim();
}

/** The digits of a code, however it was pasted. */
export function asciiDigits(typed: string): string {
  return asciiNumber(typed).replace(/\D/g, '');
}
