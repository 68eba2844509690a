/** Files as people paste them: a screenshot, a log, a table, and two that no case takes. */
export async function pictureFile(name = 'sign-ins-by-hour.png'): Promise<File> {
  const canvas = new OffscreenCanvas(480, 200);
  const paint = canvas.getContext('2d')!;
  paint.fillStyle = '#30415d';
  paint.fillRect(0, 0, 480, 200);
  paint.fillStyle = '#e2b04a';
  for (let bar = 0; bar < 12; bar += 1) paint.fillRect(24 + bar * 36, 160 - ((bar * 53) % 120), 20, (bar * 53) % 120);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], name, { type: 'image/png' });
}

export const logFile = (): File => new File(['10:04 beacon\n'.repeat(900)], 'sensor-7.log', { type: 'text/plain' });

export const csvFile = (): File =>
  new File(
    ['host,seen\n'.repeat(60)],
    'hosts that answered between midnight and the morning handover, all basins.csv',
    {
      type: 'text/csv',
    },
  );

export const emptyFile = (): File => new File([], 'nothing.txt', { type: 'text/plain' });

export const hugePicture = (): File =>
  new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'poster.png', { type: 'image/png' });
