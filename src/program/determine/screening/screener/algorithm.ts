/** Name and version of what compares. The second number changes with every change of the matcher that may change a score. */
export const algorithm = 'gatehouse-names/2';
