export { VerdictsView as default } from './verdicts-view';
