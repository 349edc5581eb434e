/** Signs as the server reads them, whatever the keyboard writes: full width, Arabic-Indic and Persian digits too. */
export function asciiNumber(typed: string): string {
  return asciiSigns(typed).replaceAll('٫', '.').trim();
}

/** The digits of a text made those of ASCII, and nothing else of it changed. */
export function asciiSigns(typed: string): string {
  return [...typed.normalize('NFKC')]
    .map((sign) => {
      const at = Math.max('٠١٢٣٤٥٦٧٨٩'.indexOf(sign), '۰۱۲۳۴۵۶۷۸۹'.indexOf(sign));
      return at >= 0 ? String(at) : sign;
    })
    .join('');
}

/** The digits of a code, however it was pasted. */
export function asciiDigits(typed: string): string {
  return asciiNumber(typed).replace(/\D/g, '');
}
