/** What adapter authors copy is held to what they are promised. */
import '../../../adapters/template/adapter.test.js';
