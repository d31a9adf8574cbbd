/** Has something in its printed form for as long as the page is being printed, and drawn at once. */
export function followPrint(
  printed: readonly { isPrinted: boolean }[],
  redraw: () => void,
  signal: AbortSignal,
): void {
  const turn = (isPrinted: boolean) => {
    for (const it of printed) it.isPrinted = isPrinted;
    redraw();
  };
  addEventListener('beforeprint', () => turn(true), { signal });
  addEventListener('afterprint', () => turn(false), { signal });
}
