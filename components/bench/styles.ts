// The bench's styles in their order, after those that it shares with the popup.
import '../styles/bench.css';
import '../styles/bench-audit.css';
import '../styles/completeness.css';
import '../styles/compare.css';
import '../styles/verify.css';
