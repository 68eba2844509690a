/** What small controllers do while their element is on the page, and that they stop when it is not. */
import { expect } from '@open-wc/testing';
import { AnnounceController } from '../../../src/elements/controllers/announce-controller.js';
import { ClockController } from '../../../src/elements/controllers/clock-controller.js';
import { LeaveController } from '../../../src/elements/controllers/leave-controller.js';
import { NetworkController } from '../../../src/elements/controllers/network-controller.js';
import { aHost, aPlace, onPage, until, type TestHost } from './scene.js';

describe('announcing', () => {
  it('happens in a region that stood there before', async () => {
    const { host, announcer } = await speaking();
    const region = regionOf(host);
    expect([region.getAttribute('aria-live'), region.textContent]).to.deep.equal(['polite', '']);
    announcer.say('Saved');
    await host.updateComplete;
    expect(regionOf(host)).to.equal(region);
    expect(region.textContent.trim()).to.equal('Saved');
  });

  it('makes the same text a change when it is said twice', async () => {
    const { host, announcer } = await speaking();
    announcer.say('Saved');
    await host.updateComplete;
    const before = regionOf(host).textContent;
    announcer.say('Saved');
    await host.updateComplete;
    expect(regionOf(host).textContent).not.to.equal(before);
    expect(regionOf(host).textContent.trim()).to.equal(before.trim());
  });

  it('does not repeat itself when its element comes back', async () => {
    const { host, announcer } = await speaking();
    announcer.say('Saved');
    await host.updateComplete;
    host.remove();
    host.requestUpdate();
    await onPage(host);
    expect(regionOf(host).textContent).to.equal('');
  });
});

describe('the clock', () => {
  it('renders its element again when a hidden page is shown, while that is there', async () => {
    const host = aHost();
    const clock = new ClockController(host);
    await onPage(host);
    const { renders } = host;
    document.dispatchEvent(new Event('visibilitychange'));
    await host.updateComplete;
    expect(host.renders).to.equal(renders + 1);
    expect(Math.abs(clock.now - Date.now())).to.be.lessThan(1000);
    host.remove();
    document.dispatchEvent(new Event('visibilitychange'));
    await host.updateComplete;
    expect(host.renders).to.equal(renders + 1);
  });

  it('is right at once when its element comes back', async () => {
    const host = aHost();
    new ClockController(host);
    await onPage(host);
    host.remove();
    const { renders } = host;
    await onPage(host);
    expect(host.renders).to.equal(renders + 1);
  });

  it('is one timer for all, started by the first and ended by the last', async () => {
    const timers = watchedTimers();
    try {
      const hosts = [aHost(), aHost(), aHost()];
      for (const host of hosts) new ClockController(host);
      for (const host of hosts) await onPage(host);
      expect(timers.running.size).to.equal(1);
      const before = hosts.map(({ renders }) => renders);
      timers.ring();
      await Promise.all(hosts.map((host) => host.updateComplete));
      expect(hosts.map(({ renders }) => renders)).to.deep.equal(before.map((renders) => renders + 1));
      hosts[0]?.remove();
      hosts[1]?.remove();
      expect(timers.running.size).to.equal(1);
      hosts[2]?.remove();
      expect(timers.running.size).to.equal(0);
    } finally {
      timers.restore();
    }
  });
});

describe('leaving the page', () => {
  it('is asked about only while something would be lost', async () => {
    const { host, lose } = await losing();
    expect(leave()).to.equal(true);
    await lose(true);
    expect(leave()).to.equal(false);
    await lose(false);
    expect(leave()).to.equal(true);
    await lose(true);
    host.remove();
    expect(leave()).to.equal(true);
  });

  it('is not asked about for an element that was removed while it updated', async () => {
    const { host, lose } = await losing();
    const updated = lose(true);
    host.remove();
    await updated;
    expect(leave()).to.equal(true);
  });

  it('is still asked about after the element was moved or came back', async () => {
    const { host, lose } = await losing();
    await lose(true);
    (await aPlace()).append(host);
    await host.updateComplete;
    expect(leave()).to.equal(false);
    host.remove();
    await onPage(host);
    expect(leave()).to.equal(false);
  });
});

describe('the network', () => {
  it('renders its element when it goes and comes, and says when it is back', async () => {
    let returned = 0;
    const host = aHost();
    const network = new NetworkController(host, () => (returned += 1));
    await onPage(host);
    expect(network.offline).to.equal(!navigator.onLine);
    const { renders } = host;
    window.dispatchEvent(new Event('offline'));
    await until(() => host.renders === renders + 1);
    expect(returned).to.equal(0);
    window.dispatchEvent(new Event('online'));
    await until(() => host.renders === renders + 2);
    expect(returned).to.equal(1);
    host.remove();
    window.dispatchEvent(new Event('online'));
    await host.updateComplete;
    expect([host.renders, returned]).to.deep.equal([renders + 2, 1]);
  });

  it('is looked at again when its element comes back', async () => {
    const host = aHost();
    new NetworkController(host);
    await onPage(host);
    host.remove();
    const { renders } = host;
    await onPage(host);
    expect(host.renders).to.equal(renders + 1);
  });
});

async function speaking(): Promise<{ host: TestHost; announcer: AnnounceController }> {
  const host = aHost(() => announcer.render());
  const announcer = new AnnounceController(host);
  await onPage(host);
  return { host, announcer };
}

const regionOf = (host: TestHost): Element => host.shadowRoot!.querySelector('[role="status"]')!;

async function losing(): Promise<{ host: TestHost; lose(would: boolean): Promise<unknown> }> {
  let would = false;
  const host = aHost();
  new LeaveController(host, () => would);
  await onPage(host);
  return {
    host,
    lose(now) {
      would = now;
      host.requestUpdate();
      return host.updateComplete;
    },
  };
}

/** Whether the browser would leave without asking. */
const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** The intervals that run, to be rung by hand instead of waited for. */
function watchedTimers(): { readonly running: Map<number, () => void>; ring(): void; restore(): void } {
  const { setInterval, clearInterval } = globalThis;
  const running = new Map<number, () => void>();
  let last = 0;
  Object.assign(globalThis, {
    setInterval: (callback: () => void) => (running.set((last += 1), callback), last),
    clearInterval: (id: number) => running.delete(id),
  });
  return {
    running,
    ring: () => running.forEach((callback) => callback()),
    restore: () => Object.assign(globalThis, { setInterval, clearInterval }),
  };
}
