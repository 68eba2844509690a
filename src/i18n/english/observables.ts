import { addEnglish } from '../registry.js';

/** What is said in English of observables; comes with the code that says it. */
addEnglish('observables', {
  types: {
    ipv4: 'IPv4 address',
    ipv6: 'IPv6 address',
    url: 'URL',
    domain: 'Domain',
    email: 'Email address',
    hostname: 'Host name',
    'file-hash': 'File hash',
    'file-path': 'File path',
    'agent-id': 'Agent id',
    user: 'User',
    process: 'Process',
    registry: 'Registry key',
    service: 'Service',
  },
});
