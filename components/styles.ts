// The styles in their order: what comes later may build on what comes before.
import './styles/tokens.css';
import './styles/base.css';
import './styles/workbench.css';
import './styles/summary.css';
import './styles/policy.css';
import './styles/message.css';
import './styles/sources.css';
