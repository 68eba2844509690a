import { expect } from '@open-wc/testing';
import { openCase, Scene, total, withReplaced } from './scene.js';

describe('indexeddb: keeping the data', () => {
  const scene = new Scene();
  after(() => scene.clear());

  it('asks the browser once, when there is something to keep, and waits for no answer', async () => {
    let asked = 0;
    const neverAnswering = {
      persisted: () => Promise.resolve(false),
      persist: () => {
        asked += 1;
        return new Promise<boolean>(() => undefined);
      },
    } as unknown as StorageManager;
    await withReplaced(navigator, 'storage', neverAnswering, async () => {
      const [here, there] = [scene.tab(), scene.tab()];
      await total(here);
      expect(asked).to.equal(0);
      await openCase(here);
      await openCase(here);
      await openCase(there);
      expect(asked).to.equal(1);
    });
  });
});
