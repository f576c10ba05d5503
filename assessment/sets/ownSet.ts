/** Id of the set that Concord's sentences, guides and playbook are written for. No company's own set can have it. */
export const OWN_SET = 'concord-20';
