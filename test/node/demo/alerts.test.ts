/** The alerts the demo makes up: those it shows, those it attaches to sample cases, and those that arrive. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extractObservables, severities, type Json } from 'case-elements/domain';
import { NewCase, parse } from 'case-elements/domain/schemas';
import { newAlertOf, type Alert } from '../../../demo/alerts/alert.js';
import { flatFields } from '../../../demo/alerts/flat-fields.js';
import { alertsAtBegin, arrival, arrivalTime } from '../../../demo/alerts/shift-alerts.js';
import { owners } from '../../../demo/cases/owners.js';

const begin = Date.parse('2026-11-24T20:00:00.000Z');
const all = [...alertsAtBegin(begin), ...Array.from({ length: 200 }, (_, at) => arrival(begin, at + 1))];

describe('the alerts of the demo', () => {
  it('are many, of every solution and severity, each of its own', () => {
    const atBegin = alertsAtBegin(begin);
    assert.ok(atBegin.length >= 80, String(atBegin.length));
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    assert.deepEqual(new Set(atBegin.map(({ owner }) => owner)), new Set(owners));
    assert.deepEqual(new Set(atBegin.map(({ severity }) => severity)), new Set(severities));
  });

  it('are the same for the same shift', () => {
    assert.deepEqual(alertsAtBegin(begin), alertsAtBegin(begin));
    assert.deepEqual(arrival(begin, 7), arrival(begin, 7));
  });

  it('are what a case takes', () => {
    for (const alert of all) {
      const input = {
        owner: alert.owner,
        title: alert.rule.name,
        description: alert.reason,
        alerts: [newAlertOf(alert)],
      };
      assert.deepEqual(parse(NewCase, input).alerts, input.alerts);
    }
  });

  it('say in fields of the Elastic Common Schema when, what and how bad', () => {
    for (const alert of all) {
      const document: Readonly<Record<string, Json>> = alert.document;
      assert.equal(document['@timestamp'], alert.raisedAt);
      assert.equal(document['kibana.alert.rule.name'], alert.rule.name);
      assert.equal(document['kibana.alert.severity'], alert.severity);
      const host = document['host'] as { name: string; ip: string[] } | undefined;
      assert.equal(host?.name ?? null, alert.host);
    }
    const fields = new Set(all.flatMap(({ document }) => flatFields(document).map(([name]) => name)));
    for (const field of ['host.ip', 'user.name', 'source.ip', 'destination.ip', 'file.path', 'file.hash.sha256'])
      assert.ok(fields.has(field), field);
    for (const field of ['process.name', 'process.pid', 'url.full', 'dns.question.name', 'registry.path', 'dll.name'])
      assert.ok(fields.has(field), field);
  });

  it('hold observables of many kinds', () => {
    const types = new Set(extractObservables(all.map(newAlertOf)).observables.map(({ type }) => type));
    for (const type of ['ipv4', 'hostname', 'file-hash', 'file-path', 'user', 'process', 'url'])
      assert.ok(types.has(type), type);
  });

  it('say nothing with a gap in it', () => {
    for (const { rule, reason } of all) assert.doesNotMatch(`${rule.name} ${reason}`, /[{}]|undefined/);
  });

  it('name no address and no domain that is somebody’s', () => {
    for (const address of valuesOf(all, 'source.ip', 'destination.ip', 'host.ip'))
      assert.match(address, /^(10\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|2001:db8:)/);
    for (const domain of valuesOf(all, 'dns.question.name', 'url.domain')) assert.match(domain, /\.example$/);
  });

  it('arrive one after the other, ever more slowly', () => {
    const times = Array.from({ length: 50 }, (_, at) => arrivalTime(begin, at + 1));
    const gaps = times.slice(1).map((time, at) => time - times[at]!);
    assert.ok(times[0]! > begin);
    for (const [at, gap] of gaps.entries()) assert.ok(gap >= (gaps[at - 1] ?? 0) - 1);
  });
});

const valuesOf = (alerts: readonly Alert[], ...names: readonly string[]) =>
  alerts.flatMap(({ document }) =>
    flatFields(document).flatMap(([name, value]) => (names.includes(name) ? [value] : [])),
  );
